/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  营造林年度任务: 'Task of the year',
  待下达: 'To be issued',
  任务编号: 'Task number',
  任务年度: 'Year of the task',
  森林抚育: 'Tending',
  任务面积: 'Area of the task',
  注销说明: 'Note on closing',
  注销任务: 'Close the task',
}
