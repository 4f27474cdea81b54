/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  义务植树尽责报表: 'Report of the duty',
  询问中: 'Being asked about',
  已说明: 'Explained',
  应尽责人数: 'Persons due',
  '本年度承担义务的人数，如实填报；一年一个数': 'Persons who owe the duty this year, told truthfully; one number a year',
  尽责人数: 'Persons done',
  '这段时间完成全年义务的人数，不是人次': 'Persons who did the whole year’s duty in these days; not person-times',
  履行义务人次: 'Person-times',
  '造林绿化（株）': 'Planting (trees)',
  '抚育管护（工日）': 'Tending (days)',
  '自然保护（工日）': 'Nature protection (days)',
  '认种认养（株）': 'Adopting (trees)',
  '设施修建（工日）': 'Facilities (days)',
  '捐资捐物（元）': 'Giving (yuan)',
  '志愿服务（工日）': 'Volunteering (days)',
  '其他形式（工日）': 'Other forms (days)',
  所附尽责证书: 'Certificates handed in',
  一张证书只计一次: 'A certificate counts once',
  盖章报表: 'Stamped report',
  折算株数: 'Trees converted',
  '植树株数（含折算）': 'Trees in all',
  没有折算标准的形式: 'Forms without a line of conversion',
  计入尽责率的人数: 'Persons counted for the rate',
  '同一单位一年合计不超过应尽责人数，也不超过人次': 'Of one unit in a year no more than are due, nor than the person-times',
  异常数据: 'What is odd',
  尽责人数多于应尽责人数: 'More persons done than due',
  尽责人数多于人次: 'More persons done than person-times',
  每人次株数偏少: 'Few trees each time',
  每人次株数偏多: 'Many trees each time',
  人次比上年多出数倍: 'Many times the year before',
  询问: 'Ask',
  单位说明: 'The unit’s answer',
  说明材料: 'Papers with it',
  审核通过: 'Accept',
  退回改正: 'Send back',
  重新折算: 'Convert again',
  '作废后不再计入，所附证书可以另行使用。': 'It no longer counts, and its certificates may be used elsewhere.',
  履行植树义务: 'Person-times of the duty',
  '统计期内已审核的尽责报表的履行义务人次之和，按截止日期；一人可以多次，是人次不是人数':
    'Person-times of the reports accepted in the period, by their last day; one person may come often, they are no persons',
  '累计植树（含折算）': 'Trees in all (with converted)',
  '统计期内已审核的尽责报表的植树株数之和：栽植的一株计一株，其他形式有折算标准的按标准折算；没有折算标准的形式不计':
    'Trees of the reports accepted in the period: a tree planted is a tree, other forms by their line of conversion; a form without one is not counted',
  义务植树栽植株数: 'Trees planted as a duty',
  '植树株数中实际栽植的，不含折算': 'Of the trees in all those really planted',
  '统计期内有已审核报表的单位的应尽责人数之和，一个单位只计一次': 'Persons due of the units with a report accepted in the period, each unit once',
  '统计期内已审核报表的尽责人数之和；一个单位一年合计不超过应尽责人数，也不超过人次':
    'Persons done of the reports accepted in the period; of one unit in a year no more than are due, nor than the person-times',
  义务植树尽责率: 'Rate of the duty done',
  '计入尽责率的人数占应尽责人数的比例；是人数之比，与人次无关，不会超过100%':
    'Persons counted of those due; it compares persons, not times, and is never above 100%',
  未审核的尽责报表: 'Reports not accepted',
  '统计期内已上报、询问中和已说明而没有审核的尽责报表，按截止日期': 'Reports sent in, asked about or explained and not accepted, by their last day',
  每人每年义务植树株数: 'Trees that one person owes a year',
  '三至五株，由绿化委员会在分配任务时定。个人证书和“每人次株数偏少”按它判断。':
    'Three to five, set by the greening committee with the allocation. Certificates of persons and “few trees each time” are judged by it.',
  人次超过上年几倍时询问: 'Times the year before at which one asks',
  '单位本年履行义务人次超过上年的这个倍数，上报时列为异常，由审核人询问。没有文件规定，预设值由本系统自定。':
    'A unit with more person-times than so many times the year before is asked about it. No document sets this; the preset is of the system’s own.',
  倍: 'times',
}

/** Sentences that are put together, with what is put in. */
export const composed: Readonly<Record<string, string>> = {
  '没有审核的报表 {n} 份，上报时按每人 {trees} 株判断；已审核的不变。':
    '{n} reports are not accepted and will be judged by {trees} trees a person; those accepted stay.',
  '没有审核的报表 {n} 份，上报时按 {times} 倍判断。': '{n} reports are not accepted and will be judged by {times} times.',
}
