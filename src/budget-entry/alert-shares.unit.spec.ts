import { readAlertShares, writeAlertShares } from "./alert-shares"

it.each<[string, number[] | null]>([
  ["", []],
  ["80, 100", [80, 100]],
  ["100 %; 80 % 80", [80, 100]],
  ["0", null],
  ["101", null],
  ["79.5", null],
  ["eighty", null],
  ["1 2 3 4 5 6 7 8 9 10 11", null],
])("[C9] reads shares from %j", (text, expected) => {
  expect(readAlertShares(text)).toEqual(expected)
})

it("[C9] reads what it writes", () => {
  expect(readAlertShares(writeAlertShares([50, 80, 100]))).toEqual([50, 80, 100])
})
