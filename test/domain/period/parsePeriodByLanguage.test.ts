import { readPeriod } from './readPeriod';

describe('parsePeriod by language', () => {
  it.each([
    ['ม.ค. 2567', 'month 2024 #1'],
    ['มกราคม 2024', 'month 2024 #1'],
    ['ก.พ. 67', 'month 2024 #2'],
    ['2026. január', 'month 2026 #1'],
    ['5 ม.ค.', undefined],
  ])('reads %s with its year', (text, expected) => {
    expect(readPeriod(text)).toBe(expected);
  });

  it.each([
    ['English', 'january february march april may june july august september october november december'],
    ['English', 'jan feb mar apr may jun jul aug sep oct nov dec'],
    ['German', 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'],
    ['German', 'Jan. Feb. Mär. Apr. Mai Jun. Jul. Aug. Sept. Okt. Nov. Dez.'],
    ['French', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
    ['French', 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'],
    ['Spanish', 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
    ['Spanish', 'ene feb mar abr may jun jul ago sep oct nov dic'],
    [
      'Portuguese',
      'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    ],
    ['Portuguese', 'jan fev mar abr mai jun jul ago set out nov dez'],
    [
      'Italian',
      'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    ],
    ['Italian', 'gen feb mar apr mag giu lug ago set ott nov dic'],
    ['Dutch', 'januari februari maart april mei juni juli augustus september oktober november december'],
    ['Dutch', 'jan feb mrt apr mei jun jul aug sep okt nov dec'],
    ['Danish', 'januar februar marts april maj juni juli august september oktober november december'],
    ['Danish', 'jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.'],
    ['Norwegian', 'januar februar mars april mai juni juli august september oktober november desember'],
    ['Norwegian', 'jan feb mar apr mai jun jul aug sep okt nov des'],
    ['Swedish', 'januari februari mars april maj juni juli augusti september oktober november december'],
    ['Swedish', 'jan feb mar apr maj jun jul aug sep okt nov dec'],
    [
      'Finnish',
      'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu',
    ],
    ['Finnish', 'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu'],
    ['Indonesian', 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'],
    [
      'Romanian',
      'Ianuarie Februarie Martie Aprilie Mai Iunie Iulie August Septembrie Octombrie Noiembrie Decembrie',
    ],
    [
      'Hungarian',
      'Január Február Március Április Május Június Július Augusztus Szeptember Október November December',
    ],
    [
      'Polish',
      'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
    ],
    ['Czech', 'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec'],
    ['Turkish', 'Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık'],
    ['Russian', 'Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь'],
    ['Russian', 'янв фев мар апр май июн июл авг сен окт ноя дек'],
    ['Thai', 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'],
    ['Thai', 'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม'],
    ['Persian', 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'],
    ['Chinese and Japanese', '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月'],
    ['Chinese and Japanese', '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月'],
  ])('reads the twelve months in %s: %s', (_, names) => {
    const readings = names.split(' ').map((name) => readPeriod(name)?.replace(' weak', ''));
    expect(readings).toEqual(readings.map((_reading, index) => `month #${index + 1}`));
  });

  it.each([
    ['English', 'january february march april may june july august september october november december'],
    ['English', 'jan feb mar apr may jun jul aug sep oct nov dec'],
    ['German', 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'],
    ['German', 'Jan. Feb. Mär. Apr. Mai Jun. Jul. Aug. Sept. Okt. Nov. Dez.'],
    ['French', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
    ['French', 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'],
    ['Spanish', 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
    ['Spanish', 'ene feb mar abr may jun jul ago sep oct nov dic'],
    [
      'Portuguese',
      'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    ],
    ['Portuguese', 'jan fev mar abr mai jun jul ago set out nov dez'],
    [
      'Italian',
      'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    ],
    ['Italian', 'gen feb mar apr mag giu lug ago set ott nov dic'],
    ['Dutch', 'januari februari maart april mei juni juli augustus september oktober november december'],
    ['Dutch', 'jan feb mrt apr mei jun jul aug sep okt nov dec'],
    ['Danish', 'januar februar marts april maj juni juli august september oktober november december'],
    ['Danish', 'jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.'],
    ['Norwegian', 'januar februar mars april mai juni juli august september oktober november desember'],
    ['Norwegian', 'jan feb mar apr mai jun jul aug sep okt nov des'],
    ['Swedish', 'januari februari mars april maj juni juli augusti september oktober november december'],
    ['Swedish', 'jan feb mar apr maj jun jul aug sep okt nov dec'],
    [
      'Finnish',
      'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu',
    ],
    ['Finnish', 'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu'],
  ])('reads the twelve months with a year in %s: %s', (_, names) => {
    const readings = names.split(' ').map((name) => readPeriod(`${name} 2026`));
    expect(readings).toEqual(readings.map((_reading, index) => `month 2026 #${index + 1}`));
  });

  it.each([
    ['Quarter 1 2025', 'quarter 2025 #1'],
    ['1st Quarter', 'quarter #1'],
    ['First Quarter 2025', 'quarter 2025 #1'],
    ['Second half', 'half #2'],
    ['Qtr 3', 'quarter #3'],
    ['Q3 of 2025', 'quarter 2025 #3'],
    ['Week ending 9 Mar 2025', 'week 2025-03-03'],
    ['w/c 03 Mar 2025', 'week 2025-03-03'],
    ['W/E 09/03/25', 'week 2025-03-03 or 2025-08-28'],
    ['Week commencing 3rd March 2025', 'week 2025-03-03'],
    ['Week of Mar 3, 2025', 'week 2025-03-03'],
    ['As of 31 Dec 2023', 'day 2023-12-31'],
    ['As at 31 December 2023', 'day 2023-12-31'],
    ['Year ended 31 December 2023', 'year 2023'],
    ['For the year ended 31 March 2024', 'year 2024'],
    ['Three months ended Sep 30, 2023', 'quarter 2023 #3'],
    ['Quarter ended 30 June 2025', 'quarter 2025 #2'],
    ['Fiscal year 2025', 'year 2025'],
    ['Month 1', 'month #1'],
    ['Period 13', 'month #13'],
    ['Day 1', 'day #1'],
    ['Year 3', 'year #3'],
    ['Febuary 2025', 'month 2025 #2'],
  ])('reads English %p: %s', (text, reading) => {
    expect(readPeriod(text)).toBe(reading);
  });

  it.each([
    ['1. Quartal 2025', 'quarter 2025 #1'],
    ['1. Halbjahr 2025', 'half 2025 #1'],
    ['Erstes Halbjahr 2025', 'half 2025 #1'],
    ['HJ 2', 'half #2'],
    ['KW 7/2025', 'week 2025 #7'],
    ['KW07', 'week #7'],
    ['Kalenderwoche 12', 'week #12'],
    ['CW12', 'week #12'],
    ['GJ 2025/26', 'year 2026'],
    ['Geschäftsjahr 2025', 'year 2025'],
    ['Jahr 2025', 'year 2025'],
    ['31. März 2025', 'day 2025-03-31'],
    ['31.Dez.2023', 'day 2023-12-31'],
    ['Stand 31.12.2023', 'day 2023-12-31'],
    ['Monat 3', 'month #3'],
    ['Jänner 2025', 'month 2025 #1'],
  ])('reads German %p: %s', (text, reading) => {
    expect(readPeriod(text)).toBe(reading);
  });

  it.each([
    ['T1 2025', 'quarter 2025 #1'],
    ['1er trimestre 2025', 'quarter 2025 #1'],
    ['2e trimestre', 'quarter #2'],
    ['S1 2025', 'half 2025 #1 or week'],
    ['1er semestre 2025', 'half 2025 #1'],
    ['Semaine 12', 'week #12'],
    ['Sem. 3', 'week #3 or half'],
    ['S12', 'week #12'],
    ['Exercice 2025', 'year 2025'],
    ['Année 2025', 'year 2025'],
    ['31 décembre 2023', 'day 2023-12-31'],
    ['Au 31/12/2023', 'day 2023-12-31'],
    ['Mois 4', 'month #4'],
    ['1er janvier 2025', 'day 2025-01-01'],
  ])('reads French %p: %s', (text, reading) => {
    expect(readPeriod(text)).toBe(reading);
  });

  it.each([
    ['1T25', 'quarter 2025 #1'],
    ['1.er trimestre 2025', 'quarter 2025 #1'],
    ['Primer trimestre', 'quarter #1'],
    ['Segundo semestre 2025', 'half 2025 #2'],
    ['Semana 3', 'week #3'],
    ['Enero de 2025', 'month 2025 #1'],
    ['31 de marzo de 2025', 'day 2025-03-31'],
    ['Ejercicio 2025', 'year 2025'],
    ['Año 2025', 'year 2025'],
    ['Al 31 de diciembre de 2023', 'day 2023-12-31'],
    ['Mes 2', 'month #2'],
  ])('reads Spanish %p: %s', (text, reading) => {
    expect(readPeriod(text)).toBe(reading);
  });

  it.each([
    ['4T 2023', 'quarter 2023 #4'],
    ['1º Trimestre 2025', 'quarter 2025 #1'],
    ['1S25', 'half 2025 #1 or week'],
    ['2º semestre', 'half #2'],
    ['Semana 10', 'week #10'],
    ['dez/25', 'month 2025 #12'],
    ['Ano 2025', 'year 2025'],
    ['Exercício 2025', 'year 2025'],
  ])('reads Portuguese %p: %s', (text, reading) => {
    expect(readPeriod(text)).toBe(reading);
  });

  it.each([
    ['I trimestre 2025', 'quarter 2025 #1'],
    ['1° trimestre', 'quarter #1'],
    ['IV Trim. 2024', 'quarter 2024 #4'],
    ['Primo semestre 2025', 'half 2025 #1'],
    ['Settimana 4', 'week #4'],
    ['Esercizio 2025', 'year 2025'],
    ['Anno 2025', 'year 2025'],
    ['31 dicembre 2025', 'day 2025-12-31'],
    ['Mese 5', 'month #5'],
  ])('reads Italian %p: %s', (text, reading) => {
    expect(readPeriod(text)).toBe(reading);
  });

  it.each([
    ['1e kwartaal 2025', 'quarter 2025 #1'],
    ['Kwartaal 2', 'quarter #2'],
    ['Week 5', 'week #5'],
    ['Boekjaar 2025', 'year 2025'],
    ['Maand 3', 'month #3'],
    ['31 mrt 2025', 'day 2025-03-31'],
    ['Eerste halfjaar 2025', 'half 2025 #1'],
  ])('reads Dutch %p: %s', (text, reading) => {
    expect(readPeriod(text)).toBe(reading);
  });

  it.each([
    ['1. kvartal 2025', 'quarter 2025 #1'],
    ['2. kvt. 2025', 'quarter 2025 #2'],
    ['1. halvår 2025', 'half 2025 #1'],
    ['Uge 7', 'week #7'],
    ['År 2025', 'year 2025'],
    ['Pr. 31.12.2023', 'day 2023-12-31'],
    ['Måned 3', 'month #3'],
  ])('reads Danish %p: %s', (text, reading) => {
    expect(readPeriod(text)).toBe(reading);
  });

  it.each([
    ['Kvartal 3', 'quarter #3'],
    ['2. halvår', 'half #2'],
    ['Uke 7', 'week #7'],
    ['Regnskapsår 2025', 'year 2025'],
    ['31. desember 2025', 'day 2025-12-31'],
  ])('reads Norwegian %p: %s', (text, reading) => {
    expect(readPeriod(text)).toBe(reading);
  });

  it.each([
    ['Kv 1 2025', 'quarter 2025 #1'],
    ['Första kvartalet 2025', 'quarter 2025 #1'],
    ['v. 12', 'week #12'],
    ['v12', 'week #12'],
    ['Vecka 12', 'week #12'],
    ['Räkenskapsår 2025/26', 'year 2026'],
    ['Månad 2', 'month #2'],
  ])('reads Swedish %p: %s', (text, reading) => {
    expect(readPeriod(text)).toBe(reading);
  });

  it.each([
    ['1. neljännes 2025', 'quarter 2025 #1'],
    ['Q1/2025', 'quarter 2025 #1'],
    ['Viikko 7', 'week #7'],
    ['vk 7', 'week #7'],
    ['Vuosi 2025', 'year 2025'],
    ['31. joulukuuta 2023', 'day 2023-12-31'],
    ['tammik. 2025', 'month 2025 #1'],
  ])('reads Finnish %p: %s', (text, reading) => {
    expect(readPeriod(text)).toBe(reading);
  });

  it.each([
    ['2026年1月', 'month 2026 #1'],
    ['2026年度', 'year 2026'],
    ['２０２６年１２月', 'month 2026 #12'],
    ['2026年第1四半期', 'quarter 2026 #1'],
    ['第１四半期', 'quarter #1'],
    ['2026年度 第2四半期', 'quarter 2026 #2'],
    ['上半期', 'half #1'],
    ['2025年度下期', 'half 2025 #2'],
    ['第5週', 'week #5'],
    ['2026年3月期', 'year 2026'],
    ['2026年3月31日', 'day 2026-03-31'],
    ['2026年3月末', 'month 2026 #3'],
    ['1日', 'day #1'],
    ['Ｑ１', 'quarter #1'],
    ['ＦＹ２６', 'year 2026'],
  ])('reads Japanese %p: %s', (text, reading) => {
    expect(readPeriod(text)).toBe(reading);
  });

  it.each([
    ['2026年', 'year 2026'],
    ['2026年一月', 'month 2026 #1'],
    ['1月份', 'month #1'],
    ['第一季度', 'quarter #1'],
    ['2026年一季度', 'quarter 2026 #1'],
    ['2026年第四季', 'quarter 2026 #4'],
    ['上半年', 'half #1'],
    ['2026年下半年', 'half 2026 #2'],
    ['第5周', 'week #5'],
    ['第十二週', 'week #12'],
    ['第二十三周', 'week #23'],
    ['2026財年', 'year 2026'],
    ['2026财年', 'year 2026'],
    ['2025年12月31日', 'day 2025-12-31'],
    ['2026Q1', 'quarter 2026 #1'],
  ])('reads Chinese %p: %s', (text, reading) => {
    expect(readPeriod(text)).toBe(reading);
  });
});
