/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '{title}的范围和其中不得造林的部分': 'Area of {title} and the parts that bar planting',
  '尚未评估：以下是按今天有效的图层和现有立地因子的预看。': 'Not assessed yet: a preview by the layers in force today and the present site factors.',
  '按 {on} 有效的图层评估，结果留存。': 'Assessed by the layers in force on {on}; the result is kept.',
  受阻: 'Stopped',
  待定: 'Open',
  查明: 'Clear',
  图层版本: 'Version of the layer',
  评估的六个步骤: 'The six steps of the assessment',
}
