import { tablesIn } from './tablesIn';

describe('a sheet that looks a little like one with KPIs', () => {
  it.each([
    [
      'a Gantt chart of marks',
      `Task   | Owner | Week 1 | Week 2 | Week 3 | Week 4
       Design | Ann   | x      | x      |        |
       Build  | Bo    |        | x      | x      |
       Test   | Cem   |        |        | x      | x`,
    ],
    [
      'attendance by day',
      `Name | 2026-03-02 | 2026-03-03 | 2026-03-04 | 2026-03-05
       Ann  | P          | P          | A          | P
       Bo   | P          | A          | P          | P
       Cem  | P          | P          | P          | P`,
    ],
    [
      'lists for drop-downs',
      `Month    | Year | Region | Status
       January  | 2023 | North  | Open
       February | 2024 | South  | Closed
       March    | 2025 | East   | On hold
       April    | 2026 | West   |`,
    ],
    [
      'numbers of months and their names',
      `Number | Month
       1      | January
       2      | February
       3      | March
       4      | April`,
    ],
    [
      'an invoice',
      `Invoice 2026-014
       Date | 2026-03-31
       |
       Description | Qty | Unit price | Amount
       Consulting  | 12  | 95         | 1140
       Travel      | 1   | 210        | 210
                   |     | Total      | 1350`,
    ],
    [
      'a register of risks',
      `Risk            | Probability | Impact | Score | Owner | Status
       Key supplier    | 3           | 4      | 12    | Ann   | open
       Data breach     | 2           | 5      | 10    | Bo    | open
       Late permission | 4           | 2      | 8     | Cem   | closed`,
    ],
    [
      'places with coordinates',
      `City  | Latitude | Longitude | Population
       Leeds | 53.8     | -1.55     | 812000
       York  | 53.96    | -1.08     | 202800
       Hull  | 53.74    | -0.33     | 267100`,
    ],
    [
      'a bill of materials',
      `Part   | Qty | Unit | Unit cost | Total cost
       Frame  | 1   | pcs  | 31.00     | 31.00
       Wheel  | 4   | pcs  | 7.40      | 29.60
       Screw  | 24  | pcs  | 0.05      | 1.20`,
    ],
    [
      'working hours by weekday',
      `Employee | Mon | Tue | Wed | Thu | Fri | Total
       Ann      | 8   | 8   | 7.5 | 8   | 6   | 37.5
       Bo       | 4   | 4   | 4   | 4   | 4   | 20
       Cem      | 8   | 8   | 8   | 8   | 8   | 40`,
    ],
    [
      'support tickets',
      `Ticket | Opened     | Closed     | Priority | Hours
       T-801  | 2026-03-02 | 2026-03-04 | high     | 3.5
       T-802  | 2026-03-02 | 2026-03-10 | low      | 1
       T-803  | 2026-03-05 |            | high     | 2`,
    ],
    [
      'events by year',
      `Year | Event
       2019 | Founded in Leeds
       2021 | First branch abroad
       2024 | Listed on the exchange`,
    ],
    [
      'opening hours',
      `Day     | Opens | Closes
       Monday  | 9     | 17
       Tuesday | 9     | 17
       Friday  | 9     | 13`,
    ],
    [
      'donations',
      `Date       | Donor     | Amount | Receipt
       2026-01-12 | A. Moreau | 50     | 1001
       2026-01-15 | B. Okafor | 200    | 1002
       2026-02-02 | C. Lund   | 75     | 1003
       2026-02-20 | D. Rossi  | 120    | 1004`,
    ],
    [
      'flights',
      `Flight | From | To  | Departure  | Seats | Fare
       KL 101 | LHR  | AMS | 2026-04-01 | 180   | 95
       KL 205 | LBA  | AMS | 2026-04-02 | 100   | 80
       KL 310 | AMS  | MAD | 2026-04-02 | 186   | 140`,
    ],
    [
      'a list with one date for all',
      `Report date | Product | Price | Stock
       2026-03-31  | Hinge   | 1.95  | 410
       2026-03-31  | Knob    | 7.40  | 55
       2026-03-31  | Paint   | 31.00 | 18`,
    ],
    [
      'cars for sale with their years',
      `Make  | Model | Year | Mileage | Price
       Fiat  | Panda | 2019 | 41000   | 6900
       Skoda | Fabia | 2020 | 38500   | 9100
       Seat  | Ibiza | 2021 | 22000   | 11400
       Ford  | Focus | 2022 | 15800   | 14200`,
    ],
    [
      'what is written off of assets, year by year',
      `Depreciation schedule
       Asset    | Cost  | Life (years) | 2026 | 2027 | 2028
       Lathe    | 41000 | 10           | 4100 | 4100 | 4100
       Forklift | 22000 | 8            | 2750 | 2750 | 2700`,
    ],
    [
      'numbers of things that could be years',
      `Asset no | Cost | Wage share | Book value
       2000     | 410  | 10         | 210
       2001     | 220  | 8          | 110
       2002     | 90   | 3          | 0`,
    ],
    [
      'rates that were agreed',
      `Rates    | Jan | Feb | Mar | Apr | May | Jun
       Tax rate | 40% | 40% | 40% | 40% | 40% | 40%`,
    ],
    [
      'projects with their budgets, from when to when',
      `Project portfolio
       Project          | Manager | Budget  | Spent  | Start      | End        | Status
       Website relaunch | Ann     | 120000  | 80000  | 2026-01-05 | 2026-09-30 | green
       Office move      | Cem     | 60000   | 61000  | 2026-02-01 | 2026-05-31 | red
       New warehouse    | Dora    | 2100000 | 100000 | 2026-04-01 | 2027-12-31 | green`,
    ],
    [
      'how a loan is paid back',
      `Period | Date       | Payment | Interest | Principal | Balance
       1      | 2026-01-31 | 1450    | 729      | 721       | 249279
       2      | 2026-02-28 | 1450    | 727      | 723       | 248556
       3      | 2026-03-31 | 1450    | 725      | 725       | 247831
       4      | 2026-04-30 | 1450    | 723      | 727       | 247104`,
    ],
    [
      'assets with the days they were bought',
      `Asset no | Description | Acquired   | Cost  | Useful life | Depreciation 2025 | Book value
       1001     | Lathe       | 2023-01-15 | 41000 | 10          | 4100              | 12300
       1002     | Forklift    | 2024-01-15 | 22000 | 8           | 2750              | 9600
       1003     | Server      | 2025-01-15 | 9000  | 3           | 3000              | 0
       1004     | Van         | 2026-01-15 | 30000 | 6           | 5000              | 19000`,
    ],
  ])('claims nothing in %s', (_, text) => {
    expect(tablesIn(text)).toEqual([]);
  });

  it.each([
    [
      'goals with two days each, where the header speaks of KPIs',
      `KPI           | Start      | End        | Baseline | Target | Actual
       Churn rate    | 2026-01-01 | 2026-06-30 | 4%       | 3%     | 3.5%
       Cost per hire | 2026-01-01 | 2026-06-30 | 410      | 380    | 395`,
    ],
    [
      'what a bank reports of its loans',
      `Week ending | Interest income | Balance | New customers | Complaints
       2026-01-04  | 729             | 249279  | 41            | 3
       2026-01-11  | 727             | 248556  | 44            | 2
       2026-01-18  | 725             | 247831  | 39            | 4`,
    ],
  ])('but claims %s', (_, text) => {
    expect(tablesIn(text)).toHaveLength(1);
  });
});
