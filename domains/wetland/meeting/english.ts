/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '市、县两级湿地专题会议': 'Meetings on wetlands, city and county',
  '统计期内市、县两级召开的、领域为湿地的会议，按召开日期；拟召开和取消的不计':
    'Meetings on wetlands held by city and counties in the period, by their day; planned and cancelled ones do not count',
}
