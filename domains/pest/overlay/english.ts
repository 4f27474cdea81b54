/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  已公布: 'Announced',
  同一地面的其他各遍: 'Other passes over the same ground',
}
