import { WordList } from '../words';

/** Countries, states, big cities and the regions of sales organisations, English first. */
export const PLACES = new WordList(
  `north south east west central northeast northwest southeast southwest north_east north_west south_east south_west midwest
   northern southern eastern western east_coast west_coast mid_atlantic new_england emea apac latam namer anz dach nordic
   nordics benelux cee mena gcc row rest_of_world americas europe asia africa oceania antarctica north_america
   south_america central_america latin_america middle_east asia_pacific eastern_europe western_europe european_union eu
   euro_area eurozone oecd world global_total
   nord süd sud ost ovest est ouest norte sur sul este leste oeste noord zuid oost norr söder öst väst etelä pohjoinen itä länsi
   europa asien afrika amerika asie afrique amérique áfrica américa

   afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados
   belarus belgium belize benin bhutan bolivia bosnia_and_herzegovina botswana brazil brunei bulgaria burkina_faso burundi
   cambodia cameroon canada chad chile china colombia congo costa_rica croatia cuba cyprus czech_republic czechia denmark
   djibouti dominican_republic ecuador egypt el_salvador estonia ethiopia fiji finland france gabon gambia georgia germany ghana
   greece guatemala guinea haiti honduras hong_kong hungary iceland india indonesia iran iraq ireland israel italy ivory_coast
   jamaica japan jordan kazakhstan kenya korea south_korea north_korea kuwait kyrgyzstan laos latvia lebanon liberia libya
   liechtenstein lithuania luxembourg macao madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova
   monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands new_zealand nicaragua niger nigeria
   north_macedonia norway oman pakistan panama paraguay peru philippines poland portugal puerto_rico qatar romania russia rwanda
   saudi_arabia senegal serbia singapore slovakia slovenia somalia south_africa spain sri_lanka sudan suriname sweden
   switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey türkiye turkmenistan uganda ukraine
   united_arab_emirates uae united_kingdom uk great_britain england scotland wales northern_ireland united_states
   united_states_of_america us usa uruguay uzbekistan venezuela vietnam viet_nam yemen zambia zimbabwe

   deutschland österreich schweiz frankreich italien spanien niederlande belgien polen schweden norwegen dänemark finnland
   ungarn tschechien türkei großbritannien vereinigtes_königreich griechenland indien brasilien mexiko kanada usa
   allemagne autriche suisse espagne italie pays_bas belgique pologne suède norvège danemark royaume_uni états_unis chine
   japon brésil inde alemania francia españa italia reino_unido estados_unidos brasil méxico perú alemanha frança espanha
   svizzera germania spagna regno_unito stati_uniti nederland duitsland frankrijk verenigd_koninkrijk sverige norge danmark
   suomi ruotsi norja tanska saksa viro 日本 中国 米国 美国 英国 韓国 韩国 台湾 香港 独国 德国 法国 印度 東京 大阪 名古屋 北京 上海
   広州 广州 深圳 北海道 東北 関東 中部 近畿 関西 四国 九州 欧州 欧洲 亚洲 北米 华东 华北 华南 華東 華北 華南

   alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
   kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
   new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island
   south_carolina south_dakota tennessee texas utah vermont virginia washington west_virginia wisconsin wyoming
   district_of_columbia ontario quebec british_columbia alberta manitoba saskatchewan nova_scotia new_south_wales victoria
   queensland western_australia south_australia tasmania
   bayern baden_württemberg hessen sachsen berlin hamburg bremen niedersachsen nordrhein_westfalen rheinland_pfalz saarland
   thüringen brandenburg schleswig_holstein sachsen_anhalt mecklenburg_vorpommern

   london paris madrid barcelona rome milan munich münchen frankfurt köln stuttgart düsseldorf vienna wien zurich zürich geneva
   amsterdam rotterdam brussels copenhagen stockholm oslo helsinki dublin lisbon warsaw prague budapest athens istanbul moscow
   new_york_city los_angeles san_francisco chicago houston dallas austin boston seattle denver atlanta miami philadelphia
   phoenix san_diego detroit toronto montreal vancouver sydney melbourne tokyo osaka beijing shanghai shenzhen delhi mumbai
   bangalore dubai são_paulo buenos_aires mexico_city`,
);

/** In capitals, as they stand alone. */
export const STATE_CODES: ReadonlySet<string> = new Set(
  `AL AK AZ CA CO CT DC FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN
   TX UT VA VT WA WI WV WY`.split(/\s+/u),
);

/** Things that come in numbers or letters: "Store 12". */
export const NUMBERED_THINGS = new WordList(
  `product item article sku store shop branch outlet customer client supplier vendor employee rep team region district zone
   territory area site plant factory warehouse location machine project department country state city company entity
   subsidiary fund brand model group person player student class category
   produkt artikel filiale kunde lieferant mitarbeiter werk standort projekt produit magasin fournisseur projet producto tienda
   cliente proveedor proyecto produto loja projeto prodotto negozio fornitore winkel klant butik kund tuote myymälä asiakas
   商品 製品 店舗 顧客 店 产品 门店 客户 项目 員工 员工 社員`,
);

export const TITLES: ReadonlySet<string> = new Set('mr mrs ms miss dr prof herr frau sir'.split(' '));

/** Common first names that are not also common words. Lower case, without accents. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `aaron adam adrian ahmed alan albert alejandro alex alexander alexandra alice alicia alison amanda amelia amy ana andrea
   andreas andrew angela anita ann anna anne annika anthony antonio antti arthur ashley barbara ben benjamin
   bernd bjorn bob brandon brenda brian bruno carl carla carlos carmen carol caroline catherine charles charlotte
   chen chiara chloe chris christian christina christine christopher claire clara claudia craig cynthia dan daniel
   daniela danielle dave david deborah dennis diana diane diego dirk dmitri donald donna dorothy doug douglas edward elena
   elisabeth elizabeth ella ellen emily emma eric erik erika ethan eva evelyn fatima felix fernando florian francesca
   francesco francisco francois frank fred gabriel gary george gerald giovanni giulia greg gregory gustavo hannah hans
   harry heather heidi heinz helen helena henrik henry hiroshi ian ibrahim ines ingrid irene isabel isabella ivan jack
   jacob james jamie jan jane janet jason javier jean jeff jeffrey jennifer jeremy jerry jessica jim joan joao joe johan
   johanna john jonas jonathan jorge jose joseph joshua juan juha julia julian julie jurgen justin kaisa karen karin
   karl kate katherine kathleen katja kelly ken kenji kenneth kevin kim klaus kumar kyle lars laura lauren laurent leo
   leon li linda lisa liz louis louise luca lucas lucia luis luisa lukas maria marie marco margaret mario marion mark
   markus marta martin martina mary mateo matteo matthew matthias maya megan mei melissa michael michel michelle miguel
   mika mike mikko mohamed mohammed monica monika muhammad nancy natalie natasha nathan nicholas nick nicolas nicole nina
   noah olga oliver olivia olivier oscar pablo pamela patricia patrick paul paula pavel pedro peter philip philippe
   pierre priya rachel rahul ralf raj rebecca ricardo richard robert roberto roger ronald rosa ruth ryan sabine sally
   sam samantha samuel sandra sara sarah scott sean sebastian sergio sharon silvia simon sofia sophia sophie stefan
   stefanie stephanie stephen steve steven stewart stuart susan susanne sven takeshi tanja teresa terry thomas tim timo
   timothy tina tobias todd tom tony tyler ulrich ursula uwe valentina vanessa veronica victor victoria ville vincent
   vladimir walter wang wei william wolfgang yuki yusuf yvonne zhang zoe`.split(/\s+/u),
);
