/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '标识（UUIDv7，由客户端生成）': 'Id (UUIDv7, made by the client)',
  所在行政区划: 'Division',
  所属年度由人指定: 'Year set by hand',
  登记时间: 'Recorded at',
  登记人: 'Recorded by',
  最近办理时间: 'Last handled at',
  最近办理人: 'Last handled by',
  最近办理人的岗位: 'Post of the last handler',
  最近办理事项: 'Last step',
  办理理由: 'Reason of the step',
  设备: 'Device',
  追加: 'Added',
  结转入: 'Carried over in',
  释放: 'Released',
  核销: 'Consumed',
  项: '',
}
