/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  起火当日适用: 'In force on the day the fire began',
  没有录入: 'Not entered',
  初定等级: 'Preliminary class',
  调查认定等级: 'Class found by the inquiry',
  调查评估报告认定前为初定: 'Preliminary until the inquiry has reported',
  按2025年以前口径: 'As counted before 2026',
  按2026年起口径: 'As counted from 2026',
  三个面积: 'Three areas',
  '火场总面积 {ha}': 'Area of the fire ground {ha}',
  '过火面积 {ha}': 'Burnt area {ha}',
  '受害森林面积 {ha}': 'Forest area damaged {ha}',
  '{n} 公顷': '{n} ha',
  未填: 'not filled in',
  '两种口径从 {changed} 起分开：一般火灾的下限由“引燃”改为 0.067 公顷，较大的下限由 1 公顷改为 10 公顷，不足的记为火情、不计入火灾。跨这一天比较次数和等级的，必须写明口径。':
    'The two ways part on {changed}: a minor fire now begins at 0.067 ha instead of at ignition, and a considerable one at 10 ha instead of 1 ha; what is below is an incident and no fire. Comparing numbers or classes across that day must say which way is meant.',
}
