import { excelTable } from '../sheetFromText';
import { tablesIn } from './tablesIn';

describe('a sheet without KPIs', () => {
  it.each([
    [
      'sales orders',
      `OrderDate  | Region  | Rep    | Item   | Units | Unit Cost | Total
       2026-01-06 | East    | Jones  | Pencil | 95    | 1.99      | 189.05
       2026-01-23 | Central | Kivell | Binder | 50    | 19.99     | 999.50
       2026-02-09 | Central | Jardine | Pencil | 36   | 4.99      | 179.64
       2026-02-26 | Central | Gill   | Pen    | 27    | 19.99     | 539.73
       2026-03-15 | West    | Sorvino | Pencil | 56   | 2.99      | 167.44`,
    ],
    [
      'orders, a number and no words',
      `Order ID | Order date | Customer ID | Quantity | Price | Amount
       10248    | 2026-01-04 | 81          | 12       | 14    | 168
       10249    | 2026-01-05 | 79          | 9        | 18    | 162
       10250    | 2026-01-08 | 34          | 10       | 7     | 70
       10251    | 2026-01-08 | 84          | 6        | 16    | 96`,
    ],
    [
      'invoices with due dates',
      `Invoice | Date       | Due date   | Customer    | Net   | VAT  | Gross | Paid
       R-1001  | 2026-01-04 | 2026-02-03 | Alder Ltd   | 1200  | 228  | 1428  | yes
       R-1002  | 2026-01-09 | 2026-02-08 | Birch GmbH  | 310   | 58.9 | 368.9 | no
       R-1003  | 2026-01-17 | 2026-02-16 | Cedar SA    | 4500  | 855  | 5355  | no
       R-1004  | 2026-02-01 | 2026-03-03 | Alder Ltd   | 980   | 186  | 1166  | no`,
    ],
    [
      'time sheets',
      `Date       | Employee | Project  | Start | End   | Hours
       2026-03-02 | Ann      | Website  | 9.0   | 12.5  | 3.5
       2026-03-02 | Bo       | Rollout  | 8.5   | 16.5  | 8
       2026-03-03 | Ann      | Website  | 9.0   | 17.0  | 8
       2026-03-03 | Bo       | Rollout  | 8.0   | 12.0  | 4`,
    ],
    [
      'a bank statement',
      `Date       | Description      | Debit  | Credit | Balance
       2026-01-02 | Opening balance  |        |        | 5210.11
       2026-01-03 | Card payment     | 41.90  |        | 5168.21
       2026-01-05 | Salary           |        | 3100   | 8268.21
       2026-01-07 | Rent             | 1250   |        | 7018.21
       2026-01-07 | Card payment     | 18.20  |        | 7000.01`,
    ],
    [
      'employees',
      `Name      | Department | Hired      | Salary | Age
       Ann Smith | Sales      | 2019-04-01 | 48000  | 41
       Bo Chen   | Service    | 2021-09-15 | 39500  | 29
       Cem Kaya  | Sales      | 2023-01-02 | 45100  | 35
       Dora Nagy | Finance    | 2018-06-30 | 52750  | 47`,
    ],
    [
      'stock',
      `SKU   | Item       | In stock | Reorder level | Unit price | Location
       A-100 | Hinge      | 410      | 100           | 1.95       | R1
       A-101 | Door knob  | 55       | 60            | 7.40       | R1
       B-220 | Paint 5 l  | 18       | 10            | 31.00      | R4
       B-221 | Brush set  | 77       | 25            | 12.50      | R4`,
    ],
    [
      'prices by quantity',
      `Product   | 1 piece | 10 pieces | 100 pieces
       Hinge     | 1.95    | 1.75      | 1.40
       Door knob | 7.40    | 6.90      | 5.80
       Paint     | 31.00   | 29.50     | 26.00`,
    ],
    [
      'survey answers',
      `Timestamp  | Age | How satisfied are you? | Would you recommend us? | Comment
       2026-02-01 | 34  | 4                      | Yes                     | Great
       2026-02-01 | 51  | 2                      | No                      | Too slow
       2026-02-02 | 27  | 5                      | Yes                     |
       2026-02-03 | 45  | 3                      | Maybe                   | ok`,
    ],
    [
      'survey answers in numbers',
      `Respondent | Q1 | Q2 | Q3 | Q4 | Q5
       1          | 4  | 5  | 3  | 4  | 2
       2          | 2  | 3  | 3  | 5  | 1
       3          | 5  | 5  | 4  | 4  | 4
       4          | 1  | 2  | 2  | 3  | 3`,
    ],
    [
      'measurements of x and y',
      `x    | y     | error
       0.0  | 1.002 | 0.01
       0.5  | 1.413 | 0.02
       1.0  | 1.998 | 0.02
       1.5  | 2.827 | 0.03`,
    ],
    [
      'project tasks',
      `Task           | Owner | Start      | End        | Days | % done
       Specification  | Ann   | 2026-01-05 | 2026-01-16 | 10   | 100%
       Build          | Bo    | 2026-01-19 | 2026-03-06 | 35   | 60%
       Test           | Cem   | 2026-03-09 | 2026-03-27 | 15   | 0%
       Launch         | Ann   | 2026-03-30 | 2026-03-31 | 2    | 0%`,
    ],
    [
      'contacts',
      `First name | Last name | Phone    | Email             | City
       Ann        | Smith     | 5550101  | ann@example.org   | Leeds
       Bo         | Chen      | 5550102  | bo@example.org    | York
       Cem        | Kaya      | 5550103  | cem@example.org   | Hull`,
    ],
    [
      'a calendar',
      `January 2026
       Mon | Tue | Wed | Thu | Fri | Sat | Sun
           |     |     | 1   | 2   | 3   | 4
       5   | 6   | 7   | 8   | 9   | 10  | 11
       12  | 13  | 14  | 15  | 16  | 17  | 18
       19  | 20  | 21  | 22  | 23  | 24  | 25
       26  | 27  | 28  | 29  | 30  | 31  |`,
    ],
    [
      'a yearly calendar',
      `Jan | Feb | Mar | Apr | May | Jun
       1   | 1   | 1   | 1   | 1   | 1
       2   | 2   | 2   | 2   | 2   | 2
       3   | 3   | 3   | 3   | 3   | 3
       4   | 4   | 4   | 4   | 4   | 4`,
    ],
    [
      'a budget form without figures',
      `Budget 2027 | Jan | Feb | Mar | Apr | Total
       Wages       |     |     |     |     | =0
       Rent        |     |     |     |     | =0
       Travel      |     |     |     |     | =0
       Total       | =0  | =0  | =0  | =0  | =0`,
    ],
    [
      'exam marks',
      `Student   | Maths | Physics | History | Average
       Ann Smith | 81    | 74      | 90      | 81.7
       Bo Chen   | 67    | 71      | 58      | 65.3
       Cem Kaya  | 92    | 88      | 79      | 86.3`,
    ],
    [
      'exam marks by paper',
      `Name      | Test 1 | Test 2 | Test 3 | Final
       Ann Smith | 8      | 7      | 9      | 8
       Bo Chen   | 6      | 7      | 5      | 6
       Cem Kaya  | 9      | 8      | 7      | 8`,
    ],
    [
      'a list of films with years',
      `Title          | Year | Director  | Minutes
       The Long Quay  | 2019 | A. Moreau | 112
       Salt           | 2021 | B. Okafor | 97
       North Window   | 2022 | C. Lund   | 121
       Paper Kites    | 2024 | D. Rossi  | 104`,
    ],
    [
      'loans by member with dates',
      `Member  | Book           | Borrowed   | Returned
       Ann     | The Long Quay  | 2026-01-03 | 2026-01-20
       Bo      | Salt           | 2026-01-05 | 2026-02-01
       Cem     | North Window   | 2026-01-06 | 2026-01-11`,
    ],
    [
      'a shift plan',
      `Name | Mon   | Tue   | Wed   | Thu   | Fri
       Ann  | early | early | off   | late  | late
       Bo   | late  | late  | early | early | off
       Cem  | off   | night | night | off   | early`,
    ],
    [
      'a matrix of distances',
      `       | Leeds | York | Hull | Derby
       Leeds  | 0     | 39   | 96   | 119
       York   | 39    | 0    | 60   | 141
       Hull   | 96    | 60   | 0    | 151
       Derby  | 119   | 141  | 151  | 0`,
    ],
    [
      'exchange rates',
      `Currency | Rate to EUR
       USD      | 1.08
       GBP      | 0.85
       CHF      | 0.94
       JPY      | 171.3`,
    ],
    [
      'a table of tax bands',
      `From  | To     | Rate
       0     | 12000  | 0%
       12001 | 50000  | 20%
       50001 | 150000 | 40%`,
    ],
    [
      'a change log',
      `Version | Date       | Author | Change
       1.0     | 2025-11-03 | Ann    | First issue
       1.1     | 2025-12-12 | Bo     | New figures
       1.2     | 2026-01-15 | Ann    | Corrected rates`,
    ],
    [
      'a KPI dictionary without figures',
      `KPI     | Definition                   | Unit | Owner | Frequency
       Revenue | Invoiced sales without taxes | EUR  | Ann   | monthly
       Churn   | Customers lost by month      | %    | Bo    | monthly
       NPS     | Promoters less detractors    | pts  | Cem   | quarterly`,
    ],
    [
      'instructions',
      `How to use this file
       1 | Fill in the yellow cells
       2 | Press F9
       3 | Send the file to the controller by the 5th`,
    ],
    [
      'assets with purchase years',
      `Asset    | Bought     | Cost  | Life | Depreciation
       Van      | 2022-03-01 | 31000 | 6    | 5166.67
       Oven     | 2023-07-15 | 8200  | 10   | 820
       Computer | 2025-01-10 | 1450  | 3    | 483.33`,
    ],
    [
      'expense claims',
      `Date       | Category  | Merchant   | Amount | Currency
       2026-01-12 | Travel    | Rail       | 84.50  | GBP
       2026-01-13 | Meals     | Bistro     | 22.10  | GBP
       2026-01-13 | Lodging   | Hotel Mar  | 131.00 | GBP
       2026-01-20 | Travel    | Taxi       | 18.00  | GBP`,
    ],
    [
      'ratings of suppliers',
      `Supplier | Quality | Price | Delivery | Total score
       Alder    | 4       | 3     | 5        | 12
       Birch    | 3       | 5     | 4        | 12
       Cedar    | 5       | 2     | 4        | 11`,
    ],
    [
      'a league table',
      `Pos | Team    | P  | W  | D | L  | GF | GA | Pts
       1   | Rovers  | 20 | 13 | 4 | 3  | 41 | 18 | 43
       2   | United  | 20 | 12 | 3 | 5  | 38 | 22 | 39
       3   | Albion  | 20 | 9  | 6 | 5  | 30 | 25 | 33`,
    ],
    [
      'people with birthdays and start dates',
      `Name | Born       | Joined     | Badge
       Ann  | 1985-02-11 | 2019-04-01 | 4411
       Bo   | 1996-08-30 | 2021-09-15 | 4502
       Cem  | 1990-12-05 | 2023-01-02 | 4603`,
    ],
  ])('claims nothing in %s', (_, text) => {
    expect(tablesIn(text)).toEqual([]);
  });

  it('claims nothing in orders kept as an Excel table', () => {
    const text = `
      Date       | Rep    | Product | Units | Sales
      2026-01-06 | Jones  | Pencil  | 95    | 189.05
      2026-01-23 | Kivell | Binder  | 50    | 999.50
      2026-02-09 | Gill   | Pencil  | 36    | 179.64
    `;
    expect(tablesIn(text, { excelTables: [excelTable('Orders', 'A1:E4')] })).toEqual([]);
  });
});
