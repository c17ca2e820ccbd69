import { strict as assert } from "node:assert";
import { assertLinear } from "../../support/linear";
import { findDates, findIntervals, parseDate } from "../../../server/src/core/reading/dates";

/** What is written → the first and last day; an ISO day, month or year stands for its first and last day. */
const READ: readonly (readonly [string, string])[] = [
  ["1 September 2024", "2024-09-01"],
  ["01/09/2024", "2024-09-01"],
  ["1/9/24", "2024-09-01"],
  ["01.09.24", "2024-09-01"],
  ["1-9-2024", "2024-09-01"],
  ["2024-09-01", "2024-09-01"],
  ["2024/9/1", "2024-09-01"],
  ["2024-09-01T08:30:00Z", "2024-09-01"],
  ["01 09 2024", "2024-09-01"],
  ["01-Sep-2024", "2024-09-01"],
  ["1st Sept. 2024", "2024-09-01"],
  ["1 st January 2024", "2024-01-01"],
  ["the 2nd of October, 2024", "2024-10-02"],
  ["Friday 3rd May 2024", "2024-05-03"],
  ["on the 1st day of March 2025", "2025-03-01"],
  ["22<sup>nd</sup> June 2023", "2023-06-22"],
  ["31st  August\t2024", "2024-08-31"],
  ["1stSeptember2024", "2024-09-01"],
  ["3rd\nMarch\n2024", "2024-03-03"],
  ["**3 March** 2024", "2024-03-03"],
  ["March 3rd, 2024", "2024-03-03"],
  ["Nov 4th 2014", "2014-11-04"],
  ["Dec. 1, 2022", "2022-12-01"],
  ["5.19.15", "2015-05-19"],
  ["12/25/2023", "2023-12-25"],
  ["29/02/2024", "2024-02-29"],
  ["September 2024", "2024-09"],
  ["Sept 17", "2017-09"],
  ["Sep-24", "2024-09"],
  ["Sept '23", "2023-09"],
  ["Oct/21", "2021-10"],
  ["May 19", "2019-05"],
  ["september, 2024", "2024-09"],
  ["July\n2023", "2023-07"],
  ["July\r\n\r\n2023", "2023-07"],
  ["reviewed:March2022", "2022-03"],
  ["Febuary 2021", "2021-02"],
  ["10/2024", "2024-10"],
  ["2025-11", "2025-11"],
  ["2025 -11", "2025-11"],
  ["September 20161", "2016-09"],
  ["Sept/Oct 2024", "2024-09..2024-10"],
  ["November 2024 to be confirmed", "2024-11"],
  ["Autumn 2024", "2024-09..2024-12"],
  ["Autumn Term 2024", "2024-09..2024-12"],
  ["Spring term, 2025", "2025-01..2025-04"],
  ["end of summer term 2025", "2025-04..2025-07"],
  ["Spring 2024/25", "2025-01..2025-04"],
  ["Autumn Term 2024-25", "2024-09..2024-12"],
  ["Issue 3, November 2024", "2024-11"],
  ["Term 1 (Autumn) 2025", "2025-09..2025-12"],
  ["Spring Term 24/25", "2025-01..2025-04"],
  ["Autumn 1 2024", "2024-09..2024-12"],
  ["Summer Term 2 2025", "2025-04..2025-07"],
  ["2025 Summer Term", "2025-04..2025-07"],
  ["Michaelmas 2024", "2024-09..2024-12"],
  ["Autumn '24", "2024-09..2024-12"],
  ["Summer term of 2026", "2026-04..2026-07"],
  ["2023/24", "2023-09..2024-08"],
  ["2023-2024", "2023-09..2024-08"],
  ["academic year 2017/18", "2017-09..2018-08"],
  ["school year 2023 to 2024", "2023-09..2024-08"],
  ["Academic Year: 2025–26", "2025-09..2026-08"],
  ["2003/4", "2003-09..2004-08"],
  ["review due in 2027", "2027"],
  ["Next review: Spring\t2026", "2026-01..2026-04"],
  ["Approved by the Full Governing Body on 12 July 2023 (minute 7)", "2023-07-12"],
  ["Version 2, May 2019", "2019-05"],
  ["Policy_from_1_September_2025.pdf", "2025-09-01"],
  ["Section 3 was revised in June 2022", "2022-06"],
  ["Tel: 01234 567890. Reviewed March 2022", "2022-03"],
  ["cost £2,019 in April 2020", "2020-04"],
  ["First September 2021", "2021-09-01"],
  ["the twenty-first of May 2024", "2024-05-21"],
  ["Septmber 2023", "2023-09"],
  ["Novemebr 2023", "2023-11"],
  ["20210901", "2021-09-01"],
  ["3-5 July 2025", "2025-07-05"],
  ["Aut Term 2025", "2025-09..2025-12"],
  ["AY24/25", "2024-09..2025-08"],
  ["AY 2024/25", "2024-09..2025-08"],
  ["amended to cite the Education Act 1996, 4 May 2021", "2021-05-04"],
];

const NOT_READ: readonly string[] = [
  "",
  "to be confirmed",
  "soon",
  "Education Act 1996",
  "the 1996 Education Act",
  "Defamation Acts 1952 and 1996",
  "Equality Act (2010)",
  "The Regulation of Investigatory Powers Act (RIPA, 2000)",
  "the 2004 and 2006 Education Acts",
  "Children Act 1989 & 2004",
  "the 2000 Learning and Skills Act",
  "Education (Pupil Information) (England) Regulations 2005",
  "KCSIE 2023",
  "the DPA 2018",
  "section 5.12.15",
  "clause 3.1.12",
  "3.1.12 Staff must report",
  "version 2.1.15",
  "v1.2.2020",
  "192.168.1.10",
  "01234 562010",
  "020 7946 2019",
  "+44 20 7946 2019",
  "Telephone: 0161 2019 2020",
  "£2019",
  "£2,019.50",
  "2010 pupils",
  "up to 2000 words",
  "17:39:27",
  "29/9",
  "half term",
  "October half term 2024",
  "Autumn half-term 2024",
  "1 to 1",
  "staff may 20 times",
  "24/7",
  "31/02/2024",
  "32/13/2024",
  "Circular 10/2016",
  "Regulation (EU) 2016/679",
  "SI 2014/3283",
  "page 2 of 20",
  "Schools of the 21st Century",
  "20240901234",
  "P.O. Box 2019",
  "the first of many visits",
  "school year 7/8",
  "by 31 March",
  "an autumn walk",
];

describe("dates", () => {
  for (const [text, want] of READ) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const got = parseDate(text),
        [first, last = first] = want.split("..") as [string, string?];
      assert.deepEqual([got?.from, got?.to], [firstDay(first), lastDay(last!)]);
    });
  }
  for (const text of NOT_READ) it(`reads no date in ${JSON.stringify(text)}`, () => assert.equal(parseDate(text), undefined));

  it("keeps where each date stands", () => {
    const text = "Agreed March 2016, next 1 May 2018.";
    assert.deepEqual(
      findDates(text).map(({ start, end }) => text.slice(start, end)),
      ["March 2016", "1 May 2018"],
    );
  });

  it("keeps the written precision", () => {
    assert.deepEqual(
      ["1 May 2018", "May 2018", "Spring 2018", "2018", "2018/19"].map((text) => parseDate(text)?.precision),
      ["day", "month", "term", "year", "academic-year"],
    );
  });

  it("reads a long hostile text in linear time", () => {
    for (const unit of ["1/", "Sept ", "1 ", "2019 Act of ", "Act ", "spring term ", "every ", "01 ", "1." + " ".repeat(50)]) {
      assertLinear(
        JSON.stringify(unit),
        (size) => unit.repeat(size),
        (text) => {
          findDates(text);
          findIntervals(text);
        },
        400,
      );
    }
  });
});

describe("intervals", () => {
  const cases: readonly (readonly [string, number])[] = [
    ["annually", 12],
    ["every year", 12],
    ["an annual basis", 12],
    ["at least once a year", 12],
    ["once in\nevery school year", 12],
    ["each academic year", 12],
    ["every twelve months", 12],
    ["Two years", 24],
    ["every 2 years", 24],
    ["every other year", 24],
    ["biennially", 24],
    ["2-yearly", 24],
    ["on a three-year cycle", 36],
    ["every third year", 36],
    ["termly", 4],
    ["every term", 4],
    ["half-termly", 2],
    ["six-monthly", 6],
    ["twice a year", 6],
    ["quarterly", 3],
    ["P2Y", 24],
    ["18 months", 18],
  ];
  for (const [text, months] of cases) it(`reads ${JSON.stringify(text)}`, () => assert.equal(findIntervals(text)[0]?.months, months));
  for (const text of ["regularly", "in the year", "two yearbooks", "Year 6", "manually"])
    it(`reads no interval in ${JSON.stringify(text)}`, () => assert.deepEqual(findIntervals(text), []));
});

function firstDay(iso: string): string {
  return iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso;
}
function lastDay(iso: string): string {
  if (iso.length === 10) return iso;
  const [year, month = 12] = iso.split("-").map(Number) as [number, number?];
  return `${year}-${String(month).padStart(2, "0")}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}
