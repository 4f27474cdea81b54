import type { FileSource } from '#kit/provenance/looked-up.ts';
import { type Dated, since2026, until2025 } from './regulations.ts';

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '森林防火条例第四十八条至第五十二条；森林草原防灭火条例第五十二条至第五十六条；行政处罚法第五十一条', confidence: 'document', looked_up_on: '2026-11-28' };

/** A fine in yuan, both limits included. */
export interface FineRange {
  min_yuan: string;
  max_yuan: string;
}

/** Who may fine: forestry alone, or forestry and emergency management by division of work. */
export const FINE_AUTHORITIES = { forestry: '县级以上人民政府林业主管部门', forestry_or_emergency: '县级以上人民政府林业、应急管理部门按职责分工' } as const;

export const FIRE_OFFENCES = {
  duty_not_performed: '未履行森林防火责任',
  correction_refused: '责令改正未履行责任的行为而拒不改正',
  check_refused_or_hazard_overdue: '拒绝接受森林防火检查或者逾期不消除火灾隐患',
  fire_in_the_open: '防火期内未经批准擅自在森林防火区内野外用火',
  live_firing_or_blasting: '防火期内未经批准在森林防火区内进行实弹演习、爆破等活动',
  signs_missing: '未设置森林防火警示宣传标志',
  approved_fire_without_measures: '经批准野外用火未采取防火措施',
  vehicle_unprotected: '进入森林防火区的机动车辆、机械未安装防火装置或者未配备灭火器材',
  field_machine_unprotected: '野外操作机械未采取防火措施或者作业人员不遵守防火安全规程',
  registration_refused: '拒绝接受卡点登记、检查',
  high_danger_zone_entered: '高火险期内未经批准进入高火险区活动或者不按批准的要求活动',
  fire_source_dropped: '在森林防火区丢弃火源',
  facilities_destroyed: '毁坏、破坏防火设施',
  facilities_not_built: '工程防火设施未同步建设或者未经验收投入使用',
} as const;
export type FireOffence = keyof typeof FIRE_OFFENCES;

export interface PenaltyRule extends Dated {
  offence: FireOffence;
  /** Whether the article gives a warning (警告) beside the fine. */
  warning: boolean;
  /** Null: the article names no range for it. */
  person: FineRange | null;
  unit: FineRange | null;
  authority: keyof typeof FINE_AUTHORITIES;
}

const SMALL_OLD = { person: range('200', '2000'), unit: range('2000', '5000') };
const SMALL = { person: range('300', '3000'), unit: range('5000', '20000') };

/** 森林防火条例 第四十八至五十二条 for acts to 2025-12-31, 森林草原防灭火条例 第五十二至五十六条 from then on. */
export const PENALTY_RULES: readonly PenaltyRule[] = [
  { ...old('四十八', 'duty_not_performed'), warning: false, person: range('500', '5000'), unit: range('10000', '50000') },
  { ...old('四十九', 'check_refused_or_hazard_overdue'), person: range('200', '2000'), unit: range('5000', '10000') },
  { ...old('五十', 'fire_in_the_open'), person: range('200', '3000'), unit: range('10000', '50000') },
  { ...old('五十一', 'live_firing_or_blasting'), person: range('50000', '100000'), unit: range('50000', '100000') },
  { ...old('五十二', 'signs_missing'), ...SMALL_OLD },
  { ...old('五十二', 'vehicle_unprotected'), ...SMALL_OLD },
  { ...old('五十二', 'high_danger_zone_entered'), ...SMALL_OLD },
  { ...joint('五十二', 'duty_not_performed'), person: range('1000', '10000'), unit: range('20000', '100000') },
  { ...joint('五十二', 'correction_refused'), person: range('2000', '20000'), unit: range('50000', '200000') },
  { ...joint('五十三', 'check_refused_or_hazard_overdue'), person: range('300', '3000'), unit: range('10000', '20000') },
  { ...own('五十四', '', 'fire_in_the_open'), person: range('300', '5000'), unit: range('20000', '100000') },
  { ...own('五十五', '', 'live_firing_or_blasting'), person: null, unit: range('100000', '200000') },
  { ...own('五十六', '一', 'signs_missing'), ...SMALL },
  { ...own('五十六', '一', 'approved_fire_without_measures'), ...SMALL },
  { ...own('五十六', '二', 'vehicle_unprotected'), ...SMALL },
  { ...own('五十六', '三', 'field_machine_unprotected'), ...SMALL },
  { ...own('五十六', '四', 'registration_refused'), ...SMALL },
  { ...own('五十六', '五', 'high_danger_zone_entered'), ...SMALL },
  { ...own('五十六', '六', 'fire_source_dropped'), ...SMALL },
  { ...own('五十六', '七', 'facilities_destroyed'), ...SMALL },
  { ...own('五十六', '八', 'facilities_not_built'), ...SMALL },
];

/** Up to these amounts, included, a fine may be decided on the spot (行政处罚法 第五十一条). */
export const SIMPLE_PROCEDURE = { person: '200', unit: '3000', article: '第五十一条' } as const;

type Head = Dated & Pick<PenaltyRule, 'offence' | 'warning' | 'authority'>;

function old(article: string, offence: FireOffence): Head {
  return { ...until2025(article), offence, warning: true, authority: 'forestry' };
}

function joint(article: string, offence: FireOffence): Head {
  return { ...since2026(article), offence, warning: false, authority: 'forestry_or_emergency' };
}

function own(article: string, item: string, offence: FireOffence): Head {
  return { ...since2026(article, item && `第（${item}）项`), offence, warning: false, authority: 'forestry' };
}

function range(min_yuan: string, max_yuan: string): FineRange {
  return { min_yuan, max_yuan };
}
