/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '期初加增加减减少等于期末。调查增补和核减只是划得更准，单列在后，不算真实增减。三调公布的“湿地”只有七个二级类，河流、水库水面不在其中，两种口径并列，不能相除。':
    'Opening plus gains less losses is closing. Survey corrections only draw more exactly: they stand apart and are no real change. The land survey publishes seven classes alone as wetland, without rivers and reservoirs; the two calibres stand side by side and are never divided by one another.',
  增减台账: 'Lines',
  这里还没有湿地面积账户: 'There is no wetland account here yet',
  '先登记账户，写明起账所据的调查，再登记起账面积。': 'Open an account that names the survey with which it begins, then enter its opening area.',
  湿地保护法口径: 'By the law',
  '三调“湿地”口径': 'By the third land survey',
  期末: 'Closing',
  本处面积增减: 'Gains and losses of this wetland',
  '这处湿地还没有入账的增减。': 'No line of the account is of this wetland yet.',
  '面积（公顷）': 'Area (ha)',
  真实增减: 'Real change',
  调查增减: 'Survey corrections',
  '加：{title}': 'Plus: {title}',
  '减：{title}': 'Less: {title}',
  '真实增减不小于零：湿地保有量没有减少。': 'The real change is no less than zero: there is not less wetland.',
  '真实减少大于增加，请核对各笔依据并说明。': 'Really more was lost than gained; check the ground of each line and explain.',
  '管控目标未录入。': 'No target is entered.',
  '全市管控目标 {target} 亩。': 'Target of the city: {target} mu.',
  '单位：公顷。点类别看各笔的依据。': 'In hectares. Choose a kind to see what each line rests on.',
  '各县（区）各类型（湿地保护法口径）': 'By county and type (by the law)',
}
