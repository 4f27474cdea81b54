import type { Basis } from '../law.ts';

/** A fine in yuan, both limits included. */
export interface FineRange {
  min_yuan: string;
  max_yuan: string;
}

/** Fines of 森林防火条例 第四十八至五十二条, in force since 2009-01-01. `warning` = a warning is given with it. */
export const FIRE_PENALTIES = {
  duty_not_performed: { title: '未履行森林防火责任', basis: article('四十八'), warning: false, person: range('500', '5000'), unit: range('10000', '50000') },
  check_refused_or_hazard_overdue: { title: '拒绝接受森林防火检查或者逾期不消除火灾隐患', basis: article('四十九'), warning: true, person: range('200', '2000'), unit: range('5000', '10000') },
  fire_in_the_open: { title: '防火期内未经批准擅自在森林防火区内野外用火', basis: article('五十'), warning: true, person: range('200', '3000'), unit: range('10000', '50000') },
  live_firing_or_blasting: { title: '防火期内未经批准在森林防火区内进行实弹演习、爆破等活动', basis: article('五十一'), warning: true, person: range('50000', '100000'), unit: range('50000', '100000') },
  signs_missing: { title: '防火期内未设置森林防火警示宣传标志', basis: article('五十二'), warning: true, person: range('200', '2000'), unit: range('2000', '5000') },
  vehicle_unprotected: { title: '防火期内进入森林防火区的机动车辆未安装森林防火装置', basis: article('五十二'), warning: true, person: range('200', '2000'), unit: range('2000', '5000') },
  high_danger_zone_entered: { title: '高火险期内未经批准擅自进入森林高火险区活动', basis: article('五十二'), warning: true, person: range('200', '2000'), unit: range('2000', '5000') },
} as const satisfies Record<string, { title: string; basis: Basis; warning: boolean; person: FineRange; unit: FineRange }>;
export type FireOffence = keyof typeof FIRE_PENALTIES;

function article(number: string): Basis {
  return { document: 'forest_fire_regulation', article: `第${number}条` };
}

function range(min_yuan: string, max_yuan: string): FineRange {
  return { min_yuan, max_yuan };
}
