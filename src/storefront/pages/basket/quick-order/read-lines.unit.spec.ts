import { readLines } from "./read-lines"

describe("a pasted list of articles", () => {
  it.each([
    ["semicolons", "10-001;5\n10-002;7", [["10-001", "5"], ["10-002", "7"]]],
    ["a spreadsheet's tabs, with its line ends", "10-001\t5\r\n10-002\t7\r\n", [["10-001", "5"], ["10-002", "7"]]],
    ["commas and quotation marks", '"10-001","5"\n10-002, 7', [["10-001", "5"], ["10-002", "7"]]],
    ["blanks alone", "10-001 5\n10-002   7", [["10-001", "5"], ["10-002", "7"]]],
    ["no quantity", "10-001\n10-002;", [["10-001", "1"], ["10-002", "1"]]],
    ["empty lines and a byte order mark", "\ufeff\n10-001;5\n\n\n10-002;7\n", [["10-001", "5"], ["10-002", "7"]]],
    ["a header", "Article;Quantity\n10-001;5", [["10-001", "5"]]],
    ["a quotation mark that is never closed", '"10-001;5\n10-002;7', [['"10-001', "5"], ["10-002", "7"]]],
    ["more columns than two", "10-001;5;Screws;18.40", [["10-001", "5"]]],
    ["a quotation mark within a number", '3/4"-A;2', [['3/4"-A', "2"]]],
    ["what is no quantity, which is kept as it is", "10-001;five", [["10-001", "five"]]],
    ["nothing", " \n ", []],
  ])("[G6] is read with %s", (_, text, lines) => {
    expect(readLines(text).map(({ sku, quantity }) => [sku, quantity])).toEqual(lines)
  })
})
