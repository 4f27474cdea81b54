import type { LookedUp } from '#kit/provenance/looked-up.ts';

/**
 * The documents on which rules rest. A rule names its document by key and its article in words, as `Basis`.
 * `in_force_from: null` says that the date has not been read in the document itself.
 */
export interface LawDocument extends LookedUp {
  title: string;
  /** Document or standard number; null when not read. */
  number: string | null;
  in_force_from: string | null;
  /** Last day in force; null while in force. */
  in_force_to: string | null;
}

export const LAW = {
  forest_law: { title: '中华人民共和国森林法', number: '主席令第三十九号', in_force_from: '2020-07-01', in_force_to: null, confidence: 'document', looked_up_on: '2026-11-28' },
  land_administration_law: { title: '中华人民共和国土地管理法', number: null, in_force_from: null, in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  ecological_red_line_notice: { title: '自然资源部、生态环境部、国家林业和草原局关于加强生态保护红线管理的通知（试行）', number: '自然资发〔2022〕142号', in_force_from: null, in_force_to: null, confidence: 'unchecked', looked_up_on: '2026-11-28' },
  nature_reserve_regulation_1994: { title: '中华人民共和国自然保护区条例', number: '国务院令第167号', in_force_from: '1994-12-01', in_force_to: '2026-03-14', confidence: 'secondary', looked_up_on: '2026-11-28' },
  nature_reserve_regulation: { title: '中华人民共和国自然保护区条例', number: '国务院令第830号', in_force_from: '2026-03-15', in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  wetland_law: { title: '中华人民共和国湿地保护法', number: null, in_force_from: '2022-06-01', in_force_to: null, confidence: 'document', looked_up_on: '2026-11-28' },
  water_pollution_law: { title: '中华人民共和国水污染防治法', number: null, in_force_from: '2018-01-01', in_force_to: '2026-08-14', confidence: 'secondary', looked_up_on: '2026-11-28' },
  ecology_code: { title: '中华人民共和国生态环境法典', number: null, in_force_from: '2026-08-15', in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  soil_conservation_law: { title: '中华人民共和国水土保持法', number: null, in_force_from: '2011-03-01', in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  land_use_review_rules: { title: '建设项目使用林地审核审批管理办法', number: '国家林业局令第35号（第42号令修改）', in_force_from: '2015-05-01', in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  land_use_review_standard: { title: '建设项目使用林地审核审批管理规范', number: '林资规〔2021〕5号', in_force_from: '2021-09-13', in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  restoration_fee_notice: { title: '财政部 国家林业局关于调整森林植被恢复费征收标准引导节约集约利用林地的通知', number: '财税〔2015〕122号', in_force_from: null, in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  guangdong_restoration_fee: { title: '广东省森林植被恢复费征收标准的通知', number: '粤财农〔2017〕54号', in_force_from: null, in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  lyt_1956: { title: '县级林地保护利用规划编制技术规程', number: 'LY/T 1956-2011', in_force_from: null, in_force_to: null, confidence: 'unchecked', looked_up_on: '2026-11-28' },
  administrative_licensing_law: { title: '中华人民共和国行政许可法', number: null, in_force_from: '2004-07-01', in_force_to: null, confidence: 'document', looked_up_on: '2026-11-28' },
  felling_and_regeneration_rules: { title: '森林采伐更新管理办法', number: null, in_force_from: '1987-09-10', in_force_to: null, confidence: 'document', looked_up_on: '2026-11-28' },
  felling_facilitation_2019: { title: '国家林业和草原局关于深入推进林木采伐“放管服”改革工作的通知', number: '林资规〔2019〕3号', in_force_from: null, in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  gansu_quota_notice: { title: '甘肃省关于采伐限额管理的通知', number: null, in_force_from: null, in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  guangxi_quota_notice: { title: '广西壮族自治区关于“十二五”期间年森林采伐限额的通知', number: null, in_force_from: '2011-01-01', in_force_to: '2015-12-31', confidence: 'secondary', looked_up_on: '2026-11-28' },
  forest_inventory_rules: { title: '森林资源规划设计调查技术规程', number: 'GB/T 26424-2010', in_force_from: null, in_force_to: null, confidence: 'unchecked', looked_up_on: '2026-11-28' },
  civil_code: { title: '中华人民共和国民法典', number: '主席令第四十五号', in_force_from: '2021-01-01', in_force_to: null, confidence: 'document', looked_up_on: '2026-11-28' },
  forest_fire_regulation: { title: '森林防火条例', number: '国务院令第541号', in_force_from: '2009-01-01', in_force_to: '2025-12-31', confidence: 'document', looked_up_on: '2026-11-28' },
  forest_grassland_fire_regulation: { title: '森林草原防灭火条例', number: '国务院令第822号', in_force_from: '2026-01-01', in_force_to: null, confidence: 'document', looked_up_on: '2026-11-28' },
  sichuan_forest_fire_regulation: { title: '四川省森林防火条例', number: '四川省人大常委会公告第5号', in_force_from: '2014-01-01', in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  sichuan_fire_order_2021: { title: '四川省人民政府2021年森林防火命令', number: null, in_force_from: '2021-01-01', in_force_to: '2021-12-31', confidence: 'secondary', looked_up_on: '2026-11-28' },
  sichuan_fire_order_2022: { title: '四川省人民政府2022年森林防火命令', number: null, in_force_from: '2022-01-01', in_force_to: '2022-12-31', confidence: 'secondary', looked_up_on: '2026-11-28' },
  sichuan_fire_order_2024: { title: '四川省人民政府2024年森林防火命令', number: '川府规〔2024〕1号', in_force_from: '2024-01-01', in_force_to: '2024-12-31', confidence: 'secondary', looked_up_on: '2026-11-28' },
  sichuan_fire_order_2025: { title: '四川省人民政府2025年森林防火命令', number: '川府规〔2024〕6号', in_force_from: '2025-01-01', in_force_to: '2025-12-31', confidence: 'secondary', looked_up_on: '2026-11-28' },
  sichuan_fire_order_2026: { title: '四川省人民政府2026年森林防火命令', number: null, in_force_from: '2026-01-01', in_force_to: '2026-12-31', confidence: 'secondary', looked_up_on: '2026-11-28' },
  sichuan_fire_report: { title: '四川省森林火灾信息报告要求', number: '川森防指〔2011〕3号', in_force_from: null, in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  chengdu_fire_order_2024: { title: '成都市人民政府2024年森林防火命令', number: null, in_force_from: '2024-01-01', in_force_to: '2024-12-31', confidence: 'secondary', looked_up_on: '2026-11-28' },
  renshou_fire_order_2021: { title: '仁寿县2021年森林防火命令', number: null, in_force_from: '2021-01-01', in_force_to: '2021-12-31', confidence: 'secondary', looked_up_on: '2026-11-28' },
  lyt_1172: { title: '全国森林火险天气等级', number: 'LY/T 1172-95', in_force_from: null, in_force_to: null, confidence: 'unchecked', looked_up_on: '2026-11-28' },
  qxt_77: { title: '森林火险气象等级', number: 'QX/T 77-2007', in_force_from: '2007-10-01', in_force_to: null, confidence: 'unchecked', looked_up_on: '2026-11-28' },
  forest_law_regulation: { title: '中华人民共和国森林法实施条例', number: '国务院令第278号', in_force_from: '2000-01-29', in_force_to: null, confidence: 'document', looked_up_on: '2026-11-28' },
  penalty_law: { title: '中华人民共和国行政处罚法', number: '主席令第七十号', in_force_from: '2021-07-15', in_force_to: null, confidence: 'document', looked_up_on: '2026-11-28' },
  coercion_law: { title: '中华人民共和国行政强制法', number: '主席令第四十九号', in_force_from: '2012-01-01', in_force_to: null, confidence: 'document', looked_up_on: '2026-11-28' },
  case_transfer: { title: '行政执法机关移送涉嫌犯罪案件的规定', number: '国务院令第310号', in_force_from: '2001-07-09', in_force_to: null, confidence: 'document', looked_up_on: '2026-11-28' },
  forest_crime_2000: { title: '最高人民法院关于审理破坏森林资源刑事案件具体应用法律若干问题的解释', number: '法释〔2000〕36号', in_force_from: '2000-12-11', in_force_to: '2023-08-14', confidence: 'document', looked_up_on: '2026-11-28' },
  land_crime_2005: { title: '最高人民法院关于审理破坏林地资源刑事案件具体应用法律若干问题的解释', number: '法释〔2005〕15号', in_force_from: '2005-12-30', in_force_to: '2023-08-14', confidence: 'document', looked_up_on: '2026-11-28' },
  forest_crime_2023: { title: '最高人民法院关于审理破坏森林资源刑事案件适用法律若干问题的解释', number: '法释〔2023〕8号', in_force_from: '2023-08-15', in_force_to: null, confidence: 'document', looked_up_on: '2026-11-28' },
  wildlife_crime_2022: { title: '最高人民法院、最高人民检察院关于办理破坏野生动物资源刑事案件适用法律若干问题的解释', number: '法释〔2022〕12号', in_force_from: '2022-04-09', in_force_to: null, confidence: 'document', looked_up_on: '2026-11-28' },
  scientific_greening: { title: '国务院办公厅关于科学绿化的指导意见', number: '国办发〔2021〕19号', in_force_from: null, in_force_to: null, confidence: 'unchecked', looked_up_on: '2026-11-28' },
  afforestation_standard_2016: { title: '造林技术规程', number: 'GB/T 15776-2016', in_force_from: null, in_force_to: '2023-05-22', confidence: 'secondary', looked_up_on: '2026-11-28' },
  afforestation_standard: { title: '造林技术规程', number: 'GB/T 15776-2023', in_force_from: '2023-05-23', in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  land_survey_standard: { title: '第三次全国国土调查技术规程', number: 'TD/T 1055-2019', in_force_from: null, in_force_to: null, confidence: 'unchecked', looked_up_on: '2026-11-28' },
  farmland_retirement_regulation: { title: '退耕还林条例', number: '国务院令第367号', in_force_from: '2003-01-20', in_force_to: null, confidence: 'document', looked_up_on: '2026-11-28' },
  river_regulation: { title: '中华人民共和国河道管理条例', number: null, in_force_from: null, in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
  power_facilities_regulation: { title: '电力设施保护条例', number: null, in_force_from: null, in_force_to: null, confidence: 'unchecked', looked_up_on: '2026-11-28' },
  forest_inspection: { title: '国家森林督查工作要求', number: null, in_force_from: null, in_force_to: null, confidence: 'secondary', looked_up_on: '2026-11-28' },
} as const satisfies Record<string, LawDocument>;

export type LawKey = keyof typeof LAW;

/** Where a rule stands: the document and the article, as `第四十条第一款`; an empty article means the document as a whole. */
export interface Basis {
  document: LawKey;
  article: string;
}
