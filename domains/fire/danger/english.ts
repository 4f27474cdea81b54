/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  火险等级: 'Fire danger class',
  已观测: 'Observed',
  观测日期: 'Day observed',
  站点: 'Station',
  日最高气温: 'Highest temperature of the day',
  摄氏度: '°C',
  日最小相对湿度: 'Lowest relative humidity of the day',
  日最大风速: 'Strongest wind of the day',
  当日降水量: 'Rain of the day',
  上次降雨日期: 'Last rain on',
  '当日及以前最近一个降水量不小于0.3毫米的日子；已有连续观测时可不填':
    'The last day, this one included, with 0.3 mm or more; may be left empty where observations are continuous',
  上次降雨量: 'Amount of the last rain',
  地面绿草或积雪覆盖: 'Cover of green grass or snow',
  正午气温: 'Temperature at noon',
  正午相对湿度: 'Relative humidity at noon',
  正午风速: 'Wind at noon',
  定级情况: 'State of grading',
  已定级: 'Graded',
  缺少的数据: 'Missing data',
  火险指数: 'Danger index',
  另一版本的火险指数: 'Danger index by the other version',
  另一版本的火险等级: 'Danger class by the other version',
  '标准的系数表有两个版本，均未核原文': "The standard's table of coefficients has two versions, neither checked against the original",
  采用的系数表: 'Table used',
  火险日长表的纬度: 'Latitude of the day length table',
  '加拿大火险天气指数按纬度取日长表，表在北纬30°处换一张。全市用同一张，以免一条假的分界线穿过城市；不设时按全市轮廓的中心。':
    "The Canadian index takes its day length table by latitude, and the table changes at 30° N. The whole city uses one, so that no false line runs through it; if not set, the middle of the city's outline decides.",
  度: '°',
  降雨经过: 'Rain before',
  地面覆盖: 'Ground cover',
  '北纬30°以北': 'north of 30° N',
  '四分档（A、B 均为 0/4/8/12/16/20）': 'steps of four (A and B: 0/4/8/12/16/20)',
  '公开实现，未核原文': 'a public implementation, not checked against the original',
  '不等档（A 0/4/6/9/13/15，B 0/3/6/9/12/15）': 'uneven steps (A: 0/4/6/9/13/15, B: 0/3/6/9/12/15)',
  未核原文: 'not checked against the original',
}

/** Sentences that are put together, with what is put in. */
export const composed: Readonly<Record<string, string>> = {
  '日长表仍为“{what}”，指数不变。': 'The day length table stays “{what}”; the index does not change.',
  '日长表由“{what}”改为“{place}”，各地各日的加拿大火险天气指数随之重算；国家标准的火险等级不变。':
    'The day length table changes from “{what}” to “{place}”; the Canadian index of every place and day is reckoned anew, the classes of the national standard stay.',
}
