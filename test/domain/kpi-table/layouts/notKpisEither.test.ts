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
  ])('claims nothing in %s', (_, text) => {
    expect(tablesIn(text)).toEqual([]);
  });
});
