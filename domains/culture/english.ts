/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  森林城市与生态文化: 'Forest city and eco-culture',
  '森林城市创建从启动登记起，总体规划、备案、提升期、申报、初审、核查、公示各记日期和文件。指标按国家标准的版本逐项对照：系统能算的取自指标，其余填报数值和文件，另一人核定，差多少当场可见；自查把当时的结果留存。宣传墙、花草牌、绿地宣传牌一处一条，损坏的在期限内修复、由别人验收。宣传活动和材料记在共用的宣传台账，主题选生态文化；评选记在共用的评选台账。':
    'The creation of a forest city is recorded from its start: master plan, filing, years of improvement, application, checks and notice, each with its day and paper. Indicators are held against the national standard edition by edition: what the system can compute comes from figures, the rest is reported with its paper and confirmed by somebody else, and what is missing is seen at once; a self-check keeps what it found. Walls, plates and signs are a record each; what is broken is mended within its term and accepted by another. Events and materials stand in the shared ledger of publicity under eco-culture, selections in the shared ledger of awards.',
  '“市级生态文化活动”不大于“生态文化进校园等活动”': '“Eco-culture events of the city” is not more than “Eco-culture events in schools and elsewhere”',
  '核对宣传活动的级别：市级活动是全部活动的一部分': 'Look at the levels of the events: those of the city are part of all',
  森林城市指标对照: 'Indicators of the forest city',
  '各项指标的现状、要求和差距：能算的取自指标，其余取自核定的记录':
    'What is, what is demanded and what is missing: from figures where they answer, else from confirmed records',
  宣传设施: 'Installations',
  '宣传墙、花草牌、绿地宣传牌：完好多少，哪些待修、逾期': 'Walls, plant plates and green-space signs: how many stand, which wait to be mended or are late',
}
