import { WordList } from './words';

/** What there should be less of. */
export const LESS_IS_BETTER = new WordList(
  `churn* attrition fixed_cost fixed_expense turnover_rate staff_turnover employee_turnover cost* expens* spend* overhead burn* debt loss* cogs opex sga sg_a
   general_and_administrative liabilit* impairment write_off writeoff npl delinquen* default_rate leverage gearing arrears defect* error
   bug complaint incident accident injur* downtime outage failure fault vulnerab* breach* risk at_risk scrap* waste* rework return_rate
   sales_return product_return refund chargeback cancel* bounce* abandon* unsubscribe* shrinkage spoilage stockout shortage leak* penalt*
   detractor escalation overtime delay* late lateness overdue past_due lost backlog lead_time cycle_time conversion_cycle
   collection_period time_to time_per response_time resolution_time handle_time handling_time wait* wait_time waiting_time hold_time
   queue_time processing_time delivery_time turnaround_time throughput_time setup_time idle_time repair_time reaction_time load_time
   latency days_to days_sales days_inventory days_in days_of days_outstanding outstanding_day days_late days_lost days_overdue dso mttr mttd
   absen* sick* vacanc* emission co2 cac charge outflow income_tax corporate_tax tax_expense inflation unemployment death mortality crime
   cost_income cost_to_income expense_ratio combined_ratio loss_ratio claims_ratio

   *kosten aufwand *aufwand aufwendungen *aufwendungen verlust* schulden *schulden verbindlichkeiten fehler* ausschuss
   reklamation* beschwerde* storno* fluktuation* krankenstand fehlzeit* unfall* unfälle vorfälle störung* durchlaufzeit* leerstand*
   verspätung*
   verlies verzuim* klacht* fout* vertraging* uitval schulden
   kostnad* *kostnader omkostning* *omkostninger förlust* skulder gjeld gæld fejl* feil klage* klagomål sykefravær
   sygefravær sjukfrånvaro utgift* udgift* driftstopp
   kustannu* *kustannukset kulut *kulut menot *menot velka velat tappio* virhe* reklamaatio* valitus valitukset viive*
   myöhästy* vaihtuvuus *vaihtuvuus poistuma sairauspoissaolo* tapaturma* hävikki päästö* läpimenoaika vasteaika
   költség* *költség *költsége *költségek kiadás* ráfordítás* veszteség* tartozás* adósság* hiba* selejt* panasz* fluktuáció* késés* baleset*
   maliyet* *maliyet gider* harcama* zarar* borç* hata* şikayet* fire kayıp* gecikme* kaza* devamsızlık* iade*

   費用 経費 原価 コスト 損失 負債 借入金 解約 離職 離脱 不良 欠陥 クレーム 苦情 事故 故障 残業 遅延 滞納 欠勤 返品 廃棄 排出
   成本 费用 支出 亏损 负债 流失 离职 缺陷 不良 投诉 故障 延误 逾期 退货 排放 缺勤 损耗`,
);

/** The same in languages that say first what a thing is: "coste de ventas", "koszty sprzedaży". */
export const LESS_IS_BETTER_FIRST = new WordList(
  `coût perte dette dépense charges défaut erreur réclamation délai retard rebut absentéisme
   coste costo gasto pérdida deuda errores defecto queja retraso rotación ausentismo absentismo accidente incidente desperdicio
   custo despesa perda dívida defeito erro atraso reclamações inadimplência rotatividade absenteísmo acidente incidentes
   spese costi costo perdite perdita debiti difett* ritard* reclami scarti infortuni assenteismo
   biaya beban rugi kerugian utang hutang pengeluaran cacat keluhan keterlambatan kecelakaan
   cheltuieli costuri costul costului pierder* datorii datorie datoriilor erori defecte reclamații întârzier* absenteism rebut* accidente
   koszt* wydatk* strat* dług* zadłużeni* zobowiązani* błęd* reklamacj* opóźnieni* absencj* rotacj* wypadk* brak*
   náklad* výdaj* ztrát* dluh* závazk* chyb* reklamac* zpožděn* zmetk* fluktuac* úraz*
   расход* затрат* издерж* себестоимост* убыт* долг* задолженност* отток* брак* жалоб* простой* простои* ошиб* задерж* потер* текучест*
   ต้นทุน* ค่าใช้จ่าย* ขาดทุน* หนี้* รายจ่าย* ของเสีย* ข้อร้องเรียน*
   هزینه* هزینه‌ها زیان* ضرر* بدهی* خطا* شکایت* ضایعات* تاخیر*`,
);

/** What there should be more of. */
export const MORE_IS_BETTER = new WordList(
  `revenue sale income profit* margin ebit* ebt pbt earning turnover cash order booking arr mrr nrr grr arpu arpa aov ltv
   clv gmv aum eps dividend roi roe roa roic roce irr return_on rate_of_return adjusted_return total_return annual_return
   annualised_return annualized_return investment_return portfolio_return satisfaction nps csat promoter retention renewal conversion
   engagement adoption active_users new_customer subscriber visitor qualified_lead pipeline win_rate market_share
   productivity efficiency throughput yield oee otif otd uptime availability on_time first_pass fcr utilisation
   utilization occupancy attendance saving liquidity current_ratio quick_ratio gdp life_expectancy order_backlog
   debt_service_coverage interest_coverage interest_cover dscr

   umsatz* umsätze gewinn* ertrag* erträge erlös* *erlöse *marge deckungsbeitrag* rendite *rendite
   auftragseingang auftragsbestand cashflow liquidität produktivität auslastung neukunden *zufriedenheit verfügbarkeit *verfügbarkeit
   eigenkapitalquote *einsparung *einsparungen
   omzet winst* tevredenheid *tevredenheid opbrengsten
   omsetning omsättning omsætning overskudd overskud vinst fortjeneste resultat_etter_skatt nettoresultat årsresultat
   intäkter inntekter indtægter *nöjdhet *tilfredshet *tilfredshed
   liikevaihto myynti* tulot tuotot voitto *voitto tuotto* kate *kate kassavirta *tyytyväisyys tuottavuus
   kannattavuus tilauskanta tilaukset
   árbevétel* bevétel* *bevétel nyereség* eredmény* haszon* fedezet* elégedettség* *elégedettség megrendelés* termelékenység* forgalom
   gelir* hasılat* ciro* kâr* karlılık* kârlılık* satış* marj* memnuniyet* sipariş* verimlilik*

   売上 収益 利益 収入 粗利 受注 満足度 継続率 生産性 稼働率 成長率 キャッシュフロー 自己資本比率 成約 顧客獲得
   收入 利润 毛利 销售额 销售量 销量 订单 满意度 留存 转化 增长 现金流 市场份额 生产率`,
);

/** The same in languages that say first what a thing is. */
export const MORE_IS_BETTER_FIRST = new WordList(
  `chiffre_d_affaires bénéfice marge trésorerie disponibilité commande résultat_net rentabilité
   ventas ingreso beneficio utilidad utilidades ganancia margen pedido satisfacción disponibilidad retención productividad
   vendas receita faturamento lucro margem satisfação disponibilidade retenção produtividade
   ricavi fatturato utile utili margine ordini soddisfazione
   pendapatan penjualan laba keuntungan omzet kepuasan pesanan produktivitas
   venituri venit venitul vânzări vânzărilor profitul profitului cifra_de_afaceri marja satisfacț* comenzi productivitat*
   przychod* przychód sprzedaż* zysk* marż* satysfakcj* zadowoleni* zamówie* produktywnoś* wydajnoś*
   tržb* výnos* zisk* prodej* marž* spokojenost* objednáv* produktivit*
   выручк* доход* прибыл* продаж* марж* удовлетвор* заказ* рентабельност* производительност*
   รายได้* ยอดขาย* กำไร* ความพึงพอใจ* คำสั่งซื้อ*
   درآمد* فروش* سود* رضایت* سفارش*`,
);

/** Says of something else that it grows: with revenue that is good, with costs it is not; alone it is. */
export const GROWTH = new WordList(
  `growth increase wachstum *wachstum zuwachs croissance crecimiento crescimento crescita groei vekst vækst tillväxt kasvu *kasvu
   pertumbuhan creștere* wzrost* růst* рост* büyüme* növekedés* การเติบโต* رشد* 成長 增长`,
);

/** Words that turn the meaning round: "defects avoided", "cost reduction". */
export const TURNED_ROUND = new WordList(
  `avoided avoidance prevented prevention saved saving reduced reduction resolved closed fixed recovered recovery free
   vermieden *einsparung *einsparungen *senkung *reduktion économie évité réduction ahorro evitado reducción economia evitato riduzione
   risparmio redução besparing* besparelse* säästö* megtakarítás* oszczędnoś* úspor* экономи* tasarruf* penghematan 削減 節約 節減 节约`,
);

/** What a thing is where no direction goes with it, whatever stands before it: "sales headcount", "debt coverage". */
export const NEUTRAL_HEADS = new WordList(
  `headcount staff employee fte people person personnel team department manager controller coverage capacity price pricing mix call
   salary salaries wage payroll service center centre code account category type area stock inventor* asset equity report review meeting
   training visit reserve provision allowance tax taxes time rent insurance days_payable working_day trading_day business_day selling_day
   training_day man_day mitarbeiter *mitarbeiter kopfzahl personal *preis preise *bestand *bestände stellen planstellen gehälter
   effectif effectifs prix salaires plantilla precio salarios preço prezzo stipendi personale personeel prijs pris ansatte anställda
   henkilöstö hinta létszám ár ára personel fiyat* karyawan harga zatrudnieni* cen* zaměstnan* персонал* цен* 人数 人員 价格 価格`,
);

/** Modifiers that tell the direction whatever they stand before: "late deliveries", "lost customers". */
export const BAD_WHATEVER = new WordList(
  `late overdue past_due lost failed defective faulty rejected cancelled canceled returned missed delayed unplanned unresolved
   damaged expired abandoned absent injured churned`,
  false,
);

/** What follows such a word says of what, when or by what: "cost of sales", "income before taxes", "sales per head". */
export const LINKS = new WordList(
  `of per for in to from by at on with before after vs versus without excluding excl incl including during
   pro je von vom der des auf für vor nach bei mit de du d pour par sur avant après del dal di della delle dei da do dos das por para
   antes con sin al av af på till til från fra före før för mot pr van voor na op ennen jälkeen dari untuk din pe z ze od do na v ve za
   из от на для до по`,
  false,
);

/** Losses and profits named together are one signed figure. */
export const LOSSES = new WordList(
  'loss losses verlust perte pérdida perda perdita tap förlust tap rugi pierdere strata ztráta убыток zarar veszteség 損失 亏损',
);
export const PROFITS = new WordList(
  'profit income gain earning gewinn bénéfice beneficio utilidad ganancia lucro utile winst vinst overskudd laba zysk zisk прибыль kar kâr eredmény 利益 利润',
);
