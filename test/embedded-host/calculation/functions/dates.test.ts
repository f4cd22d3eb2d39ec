import { valueOf } from '../../../support/calculateFormula';
import { expectClose } from '../../../support/expectClose';
import { MIXED_ROWS } from '../../../support/mixedRows';

// Checked against LibreOffice and, where the two differ, against Excel's documentation.
describe('date functions', () => {
  it.each([
    ['DATE(2024,2,30)', 45352],
    ['DATE(2024,13,1)', 45658],
    ['DATE(2024,0,1)', 45261],
    ['DATE(1900,1,1)', 1],
    ['DATE(1900,3,1)', 61],
    ['YEAR(45000)', 2023],
    ['MONTH(45000)', 3],
    ['DAY(45000)', 15],
    ['DAY(60)', 29],
    ['WEEKDAY(45000)', 4],
    ['WEEKDAY(45000,2)', 3],
    ['WEEKDAY(45000,3)', 2],
    ['WEEKNUM(45000)', 11],
    ['WEEKNUM(45000,2)', 12],
    ['ISOWEEKNUM(45291)', 52],
    ['WEEKNUM(45291,21)', 52],
    ['EDATE(DATE(2024,1,31),1)', 45351],
    ['EDATE(DATE(2024,3,31),-1)', 45351],
    ['EOMONTH(45000,0)', 45016],
    ['EOMONTH(45000,-2)', 44957],
    ['DAYS(45100,45000)', 100],
    ['DAYS360(DATE(2024,1,31),DATE(2024,3,31))', 60],
    ['YEARFRAC(DATE(2024,1,15),DATE(2025,3,31))', 1.211111111111111],
    ['YEARFRAC(DATE(2024,1,15),DATE(2024,3,31),1)', 0.20765027322404372],
    ['YEARFRAC(DATE(2023,1,15),DATE(2025,3,31),1)', 2.206204379562044],
    ['YEARFRAC(DATE(2024,1,15),DATE(2024,3,31),2)', 0.2111111111111111],
    ['YEARFRAC(DATE(2024,1,15),DATE(2024,3,31),3)', 0.20821917808219179],
    ['YEARFRAC(DATE(2024,1,15),DATE(2024,3,31),4)', 0.20833333333333334],
    ['DATEDIF(DATE(2020,1,31),DATE(2024,3,1),"Y")', 4],
    ['DATEDIF(DATE(2020,1,31),DATE(2024,3,1),"M")', 49],
    ['DATEDIF(DATE(2020,1,31),DATE(2024,3,1),"YM")', 1],
    ['DATEDIF(DATE(2020,1,31),DATE(2024,3,1),"YD")', 30],
    ['NETWORKDAYS(DATE(2024,1,1),DATE(2024,1,31))', 23],
    ['NETWORKDAYS(DATE(2024,1,1),DATE(2024,1,31),DATE(2024,1,2))', 22],
    ['NETWORKDAYS.INTL(DATE(2024,1,1),DATE(2024,1,31),7)', 23],
    ['WORKDAY(DATE(2024,1,1),10)', 45306],
    ['WORKDAY(DATE(2024,1,1),-10)', 45278],
    ['TIME(13,30,15)', 0.5626736111111111],
    ['HOUR(0.75)', 18],
    ['MINUTE(0.52)', 28],
    ['SECOND(0.5001)', 9],
    ['DATEVALUE("2024-03-15")', 45366],
    ['TIMEVALUE("13:30")', 0.5625],
  ])('gives for %s what Excel gives: %j', (formula, expected) => {
    expectClose(valueOf(formula, MIXED_ROWS), expected);
  });
});
