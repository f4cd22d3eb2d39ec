import { tablesIn } from './tablesIn';

const COMMA = { culture: { decimalSeparator: ',', thousandsSeparator: '.' } };

/** Names of three KPIs, the headers of a wide table, of one with KPIs in columns, and of a snapshot. */
interface Language {
  readonly kpis: readonly [string, string, string];
  /** The header over the names, and four periods. */
  readonly wide: readonly [string, string, string, string, string];
  /** The header over the periods, and three of them. */
  readonly columns: readonly [string, string, string, string];
  /** The headers of names, current value, target and unit. */
  readonly snapshot: readonly [string, string, string, string];
}

const LANGUAGES: readonly (readonly [string, Language])[] = [
  [
    'German',
    {
      kpis: ['Umsatz', 'Krankenstand', 'Mitarbeiter'],
      wide: ['Kennzahl', 'Januar', 'Februar', 'März', 'April'],
      columns: ['Monat', 'Okt 2025', 'Nov 2025', 'Dez 2025'],
      snapshot: ['Kennzahl', 'Ist', 'Soll', 'Einheit'],
    },
  ],
  [
    'German, quarters',
    {
      kpis: ['Umsatzerlöse', 'Materialaufwand', 'Jahresüberschuss'],
      wide: ['in Mio. EUR', '1. Quartal 2025', '2. Quartal 2025', '3. Quartal 2025', '4. Quartal 2025'],
      columns: ['Quartal', 'Q1/2025', 'Q2/2025', 'Q3/2025'],
      snapshot: ['Bezeichnung', 'Istwert', 'Zielwert', 'Einheit'],
    },
  ],
  [
    'French',
    {
      kpis: ["Chiffre d'affaires", 'Absentéisme', 'Effectif'],
      wide: ['Indicateur', 'janv.', 'févr.', 'mars', 'avr.'],
      columns: ['Mois', 'oct. 2025', 'nov. 2025', 'déc. 2025'],
      snapshot: ['Indicateur', 'Réel', 'Objectif', 'Unité'],
    },
  ],
  [
    'French, quarters',
    {
      kpis: ['Ventes', 'Charges', 'Résultat net'],
      wide: ['Libellé', 'T1 2025', 'T2 2025', 'T3 2025', 'T4 2025'],
      columns: ['Trimestre', '1er trimestre 2025', '2e trimestre 2025', '3e trimestre 2025'],
      snapshot: ['Indicateur', 'Réalisé', 'Cible', 'Unité'],
    },
  ],
  [
    'Spanish',
    {
      kpis: ['Ventas', 'Rotación de personal', 'Quejas'],
      wide: ['Indicador', 'Enero', 'Febrero', 'Marzo', 'Abril'],
      columns: ['Mes', 'oct-25', 'nov-25', 'dic-25'],
      snapshot: ['Indicador', 'Real', 'Meta', 'Unidad'],
    },
  ],
  [
    'Italian',
    {
      kpis: ['Ricavi', 'Assenteismo', 'Reclami'],
      wide: ['Indicatore', 'Gennaio', 'Febbraio', 'Marzo', 'Aprile'],
      columns: ['Mese', 'ott 2025', 'nov 2025', 'dic 2025'],
      snapshot: ['Indicatore', 'Consuntivo', 'Obiettivo', 'Unità'],
    },
  ],
  [
    'Portuguese',
    {
      kpis: ['Receita', 'Rotatividade', 'Reclamações'],
      wide: ['Indicador', 'Janeiro', 'Fevereiro', 'Março', 'Abril'],
      columns: ['Mês', 'out/2025', 'nov/2025', 'dez/2025'],
      snapshot: ['Indicador', 'Realizado', 'Meta', 'Unidade'],
    },
  ],
  [
    'Dutch',
    {
      kpis: ['Omzet', 'Ziekteverzuim', 'Klachten'],
      wide: ['Indicator', 'januari', 'februari', 'maart', 'april'],
      columns: ['Maand', 'okt 2025', 'nov 2025', 'dec 2025'],
      snapshot: ['Indicator', 'Werkelijk', 'Doel', 'Eenheid'],
    },
  ],
  [
    'Swedish',
    {
      kpis: ['Omsättning', 'Sjukfrånvaro', 'Klagomål'],
      wide: ['Nyckeltal', 'januari', 'februari', 'mars', 'april'],
      columns: ['Månad', 'okt 2025', 'nov 2025', 'dec 2025'],
      snapshot: ['Nyckeltal', 'Utfall', 'Mål', 'Enhet'],
    },
  ],
  [
    'Norwegian',
    {
      kpis: ['Omsetning', 'Sykefravær', 'Klager'],
      wide: ['Nøkkeltall', '1. kvartal', '2. kvartal', '3. kvartal', '4. kvartal'],
      columns: ['Måned', 'Oktober 2025', 'November 2025', 'Desember 2025'],
      snapshot: ['Nøkkeltall', 'Faktisk', 'Mål', 'Enhet'],
    },
  ],
  [
    'Japanese',
    {
      kpis: ['売上高', '離職率', '従業員数'],
      wide: ['指標', '1月', '2月', '3月', '4月'],
      columns: ['年度', '2023年度', '2024年度', '2025年度'],
      snapshot: ['指標', '実績', '目標', '単位'],
    },
  ],
  [
    'Chinese',
    {
      kpis: ['营业收入', '流失率', '员工人数'],
      wide: ['指标', '1月', '2月', '3月', '4月'],
      columns: ['月份', '2025年10月', '2025年11月', '2025年12月'],
      snapshot: ['指标', '实际', '目标', '单位'],
    },
  ],
  [
    'Chinese, quarters',
    {
      kpis: ['净利润', '毛利率', '订单数'],
      wide: ['指标', '第一季度', '第二季度', '第三季度', '第四季度'],
      columns: ['年份', '2023年', '2024年', '2025年'],
      snapshot: ['指标名称', '实际值', '目标值', '单位'],
    },
  ],
];

describe.each(LANGUAGES)('in %s', (_, { kpis: [one, two, three], wide, columns, snapshot }) => {
  it('a wide table is read', () => {
    const text = [
      wide.join('|'),
      `${one} | 310 | 322 | 345 | `,
      `${two} | 4.1% | 3.8% | 3.9% | `,
      `${three} | 54 | 55 | 57 | `,
    ].join('\n');
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:E1 A2:E4',
        kpis: [`${one} A2: 345 D2`, `${two} A3: 0.039 D3`, `${three} A4: 57 D4`],
      },
    ]);
  });

  it('a table with KPIs in columns is read', () => {
    const [head, first, second, third] = columns;
    const text = [
      `${head} | ${one} | ${two} | ${three}`,
      `${first} | 310 | 4.1% | 54`,
      `${second} | 322 | 3.8% | 55`,
      `${third} | 345 | 3.9% | 57`,
    ].join('\n');
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-columns A1:D1 A2:D4',
        kpis: [`${one} B1: 345 B4`, `${two} C1: 0.039 C4`, `${three} D1: 57 D4`],
      },
    ]);
  });

  it('a snapshot is read', () => {
    const text = [
      snapshot.join('|'),
      `${one} | 345 | 350 | EUR`,
      `${two} | 3.9 | 3.5 | %`,
      `${three} | 57 | 60 | FTE`,
    ].join('\n');
    expect(tablesIn(text)).toEqual([
      {
        at: 'snapshot A1:D1 A2:D4',
        kpis: [`${one} A2: 345 B2`, `${two} A3: 3.9 B3`, `${three} A4: 57 B4`],
      },
    ]);
  });
});

describe('in German', () => {
  it('figures in text are read with comma and dot', () => {
    const text = `
      Kennzahl     | 2023       | 2024       | 2025
      Umsatz       | 1.210,5 T€ | 1.288,0 T€ | 1.345,7 T€
      Marge        | "8,1 %     | "8,4 %     | "9,0 %
      Beschwerden  | 41         | 38         | 44
    `;
    expect(tablesIn(text, COMMA)[0]?.kpis.slice(1)).toEqual(['Marge A3: 0.09 D3', 'Beschwerden A4: 44 D4']);
  });

  it('plan and actual under merged months are told', () => {
    const text = `
               | Jan  |     | Feb  |     | Mrz  |
      Kennzahl | Plan | Ist | Plan | Ist | Plan | Ist
      Umsatz   | 300  | 310 | 310  | 305 | 320  |
      Kosten   | 235  | 240 | 240  | 238 | 245  |
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'kpis-in-rows A1:G2 A3:G4', kpis: ['Umsatz A3: 305 E3', 'Kosten A4: 238 E4'] },
    ]);
  });

  it('totals and subtotals are no periods', () => {
    const text = `
      Position | Q1  | Q2  | Q3  | Q4  | Summe
      Umsatz   | 310 | 295 | 330 | 342 | 1277
      Personal | 150 | 150 | 155 | 156 | 611
      Ergebnis | 160 | 145 | 175 | 186 | 666
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:F1 A2:F4',
        kpis: ['Umsatz A2: 342 E2', 'Personal A3: 156 E3', 'Ergebnis A4: 186 E4'],
      },
    ]);
  });
});

describe('in other languages', () => {
  it('a long table in French is read', () => {
    const text = `
      Date       | Indicateur | Valeur | Objectif
      31/01/2026 | Ventes     | 310    | 300
      31/01/2026 | Rebuts     | 4      | 3
      28/02/2026 | Ventes     | 322    | 310
      28/02/2026 | Rebuts     | 2      | 3
    `;
    expect(tablesIn(text)).toEqual([
      { at: 'long A1:D1 A2:D5', kpis: ['Ventes B2: 322 C4', 'Rebuts B3: 2 C5'] },
    ]);
  });

  it('a matrix in Norwegian with a yearly mean is read', () => {
    const text = `
      År    | Indeks          | Årsgjennomsnitt | Januar | Februar | Mars  | April
      "2023 | Byggekostnader  | 126.1           | 124.2  | 125.0   | 126.9 | 128.3
      "2024 | Byggekostnader  | 131.4           | 129.5  | 130.8   | 132.0 | 133.3
      "2025 | Byggekostnader  | .               | 134.1  | 135.2   | .     | .
    `;
    expect(tablesIn(text)).toMatchObject([
      { at: 'matrix A1:G1 A2:G4', kpis: ['Byggekostnader B2: 135.2 E4'] },
    ]);
  });

  it('a Spanish yearly comparison with a variation is read', () => {
    const text = `
      Concepto        | 2022 | 2023 | 2024 | Variación
      Ingresos        | 410  | 455  | 502  | 10%
      Gastos          | 380  | 401  | 433  | 8%
      Resultado neto  | 30   | 54   | 69   | 28%
    `;
    expect(tablesIn(text)).toEqual([
      {
        at: 'kpis-in-rows A1:E1 A2:E4',
        kpis: ['Ingresos A2: 502 D2', 'Gastos A3: 433 D3', 'Resultado neto A4: 69 D4'],
      },
    ]);
  });

  it('an order list in German is not claimed', () => {
    const text = `
      Datum      | Kunde   | Artikel  | Menge | Preis | Betrag
      06.01.2026 | Ahrens  | Bleistift | 95   | 1.99  | 189.05
      23.01.2026 | Böttcher | Ordner  | 50    | 19.99 | 999.50
      09.02.2026 | Ahrens  | Bleistift | 36   | 4.99  | 179.64
      26.02.2026 | Claasen | Stift    | 27    | 19.99 | 539.73
    `;
    expect(tablesIn(text)).toEqual([]);
  });

  it('an invoice list in French is not claimed', () => {
    const text = `
      Facture | Date       | Client  | Montant HT | TVA | Montant TTC
      F-101   | 04/01/2026 | Aubin   | 1200       | 240 | 1440
      F-102   | 09/01/2026 | Blanc   | 310        | 62  | 372
      F-103   | 17/01/2026 | Aubin   | 4500       | 900 | 5400
    `;
    expect(tablesIn(text)).toEqual([]);
  });
});
