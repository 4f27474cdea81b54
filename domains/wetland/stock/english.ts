/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  湿地面积账户: 'Wetland account',
  起账所据调查: 'Survey with which it began',
  '如“第三次全国国土调查（2019年12月31日）”': 'Such as the third national land survey (31 December 2019)',
  起账日期: 'Begins on',
  已关账至年度: 'Closed up to year',
  年度关账: 'Close the year',
  '关账后不能再登记该年度及以前的增减；以后发现的，按调查增补、核减记入未关账的年度。':
    'After closing, no line of this year or an earlier one is taken; what comes to light later is a survey correction of an open year.',
  恢复使用: 'Use again',
  湿地面积增减: 'Line of the wetland account',
  起账面积: 'Opening area',
  自然增加: 'Natural gain',
  '调查增补（漏划）': 'Surveyed in (was missed)',
  审批占用: 'Approved occupation',
  违法占用: 'Unlawful occupation',
  自然减少: 'Natural loss',
  '调查核减（错划）': 'Surveyed out (was wrong)',
  发生日期: 'Happened on',
  '这块地面在三调中的地类，用来同时算出三调口径': 'The class of this ground in the third land survey, from which that calibre is reckoned at the same time',
  恢复任务: 'Restoration',
  占用申请: 'Occupation',
  调查名称: 'Name of the survey',
  情况说明: 'What happened',
  增减面积: 'Change of area',
  '增加为正，减少为负': 'Gains are positive, losses negative',
  作废日期: 'Made void on',
  '作废后不再计入账面，记录仍保留。已关账年度的，先重新开账。': 'A void line no longer counts, the record remains. In a closed year, reopen it first.',
  湿地保有量增减: 'Change of the wetland stock',
  '统计期内恢复、新建、自然增加之和减去审批占用、违法占用、自然减少之和，按发生日期，由公顷（四位小数）乘15；调查增补和核减不是真实增减，另有指标；不小于零即“保有量不减少”':
    'Restored, built and natural gain less approved occupation, unlawful occupation and natural loss in the period, by the day on which it happened, hectares (four decimals) times 15; survey corrections are no real change and have a figure of their own; no less than zero means that the stock is not less',
  没有登记过湿地面积的增减: 'No line of the wetland account was ever entered',
  恢复和新建湿地: 'Wetland restored and built',
  '统计期内真实增加的湿地面积：恢复（验收合格）、新建、自然增加': 'Wetland really gained in the period: restored (accepted), built, natural gain',
  占用和减少湿地: 'Wetland occupied and lost',
  '统计期内真实减少的湿地面积：审批占用、违法占用、自然减少': 'Wetland really lost in the period: approved occupation, unlawful occupation, natural loss',
  湿地调查增补与核减之差: 'Survey corrections of wetland',
  '统计期内调查增补（漏划）减去核减（错划）；只是画得更准，不是湿地增减':
    'Surveyed in (was missed) less surveyed out (was wrong) in the period; only drawn more exactly, no change of wetland',
  湿地面积: 'Wetland area',
  '统计期末湿地保护法口径的湿地面积，各账户全部增减之和，河流、水库水面在内，水田和人工养殖水面不在内':
    'Wetland by the law at the end of the period, the sum of all lines of all accounts; rivers and reservoirs included, paddy and breeding waters not',
  '三调“湿地”地类面积': 'Area of the class wetland of the third land survey',
  '同一本账中地类属于三调公布的“湿地”七个二级类的部分；与上一指标口径不同，不能相除':
    'Of the same account what is of the seven classes published as wetland; another calibre than the figure above, never divided by it',
  湿地面积总量管控目标: 'Target of the total wetland area',
  '上级下达本市的湿地面积总量管控目标，在湿地面积账里与期末面积对照。没有下达的不填，页面写明“管控目标未录入”。':
    'The target of total wetland area handed down to the city, held against the closing area in the account. Left empty where none was handed down; the page then says that no target is entered.',
}

/** Sentences that are put together, with what is put in. */
export const composed: Readonly<Record<string, string>> = {
  '账面 {n} 亩，不再与目标对照。': '{n} mu on the account, held against no target.',
  '账面 {n} 亩，{rest}。': '{n} mu on the account, {rest}.',
  '比目标少 {n} 亩': '{n} mu below the target',
  '达到目标，多 {n} 亩': 'the target is reached, {n} mu above it',
}
