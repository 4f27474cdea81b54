/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  生产单位: 'Producer',
  苗木种类: 'Kind of seedling',
  苗龄: 'Age',
  产地检疫合格证编号: 'Number of the origin certificate',
  发现检疫对象的不发: 'None where a quarantine pest was found',
}
