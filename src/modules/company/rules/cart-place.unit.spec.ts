import { decideCartPlace } from "./cart-place"

const inA = { business_user_id: "bu_a", company_id: "comp_a" }
const inB = { business_user_id: "bu_b", company_id: "comp_b" }
const plain = { business_user_id: "bu_p", company_id: null }
const oncePlain = { business_user_id: "bu_q", company_id: null }
const formerlyInA = { business_user_id: "bu_old", company_id: "comp_a" }

const act = (place: object) => ({ kind: "act", place })
const refuse = (code: string) => ({ kind: "refuse", code })

describe("decideCartPlace", () => {
  it.each([
    ["a new cart of the only place", [inA], undefined, null, act(inA)],
    ["a new cart in a named company", [inA, inB], "comp_b", null, act(inB)],
    ["a new cart where several are possible", [inA, inB], undefined, null, refuse("company_required")],
    ["a company of somebody else", [inA], "comp_b", null, refuse("not_found")],
    ["a company of somebody else, and a cart of one's own", [inA], "comp_b", inA, refuse("not_found")],
    ["the cart of the named company", [inA, inB], "comp_a", inA, act(inA)],
    ["the cart of another company", [inA, inB], "comp_b", inA, refuse("cart_of_other_company")],
    ["a cart where no company is named", [inA, inB], undefined, inA, refuse("company_required")],
    ["a cart of a company one has left", [inB], undefined, inA, refuse("cart_of_other_company")],
    ["a cart of a company one came back to", [inA], undefined, formerlyInA, act(inA)],
    ["the cart of a place that cannot be named", [plain, inB], undefined, plain, act(plain)],
    ["that cart in a company", [plain, inB], "comp_b", plain, refuse("cart_of_other_company")],
    ["the cart of another place without a company", [plain, inB], undefined, oncePlain, refuse("company_required")],
    ["the same for the only place", [plain], undefined, oncePlain, refuse("cart_of_other_company")],
  ] as const)("[B11] %s", (_title, places, named, binding, expected) => {
    expect(decideCartPlace({ places, named, binding })).toEqual(expected)
  })
})
