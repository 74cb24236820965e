const { default: Sequencer } = require("@jest/test-sequencer")

/**
 * Specs that start shops, browsers or ERPs of their own take minutes, though their files are short. On a machine that has
 * never run them Jest goes by a file's size and leaves them for the end, where one of them runs
 * while the other processor has nothing to do.
 */
const LONG = /\/integration-tests\/prove\/|\/(rbac|admin-[a-z-]+|[a-z-]+-walk|pages-(basket|for-everyone))\.[a-z]+\.spec\.ts$/

/** Jest's own order, with the long ones before all others. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests)
    const isLong = ({ path }) => LONG.test(path)
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))]
  }
}
