/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  管控图层: 'Control layer',
  生态保护红线: 'Ecological red line',
  自然保护地: 'Nature reserve',
  古树名木保护范围: 'Protection range of old trees',
  批准或发布机关: 'Approved or issued by',
  比例尺分母: 'Denominator of the scale',
  '如 1:10000 填 10000': 'For 1:10000 write 10000',
  收到的文件: 'Files received',
  生效: 'Put into force',
  '生效后图形不能再改，只能由新版本替代。': 'Once in force the shapes can no longer be changed, only replaced by a new version.',
  由新版本替代: 'Replaced by a new version',
  '撤回前受理的事项仍按此版本判定，并注明。': 'Matters accepted before the withdrawal are still judged by this version, which is noted.',
}
