/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  义务植树单位: 'Unit of the duty',
  单位类别: 'Kind of unit',
  机关: 'Office',
  事业单位: 'Public institution',
  学校: 'School',
  军警: 'Army and police',
  社会组织: 'Association',
  社会公众: 'The public',
  责任地段: 'Ground assigned',
  '分配给单位植树、管护的地段': 'Ground that the unit plants and tends',
  恢复在册: 'Put back on the list',
}
