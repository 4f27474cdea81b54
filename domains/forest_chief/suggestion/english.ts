/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  已收到: 'Received',
  已回复: 'Answered',
  已提起诉讼: 'Sued',
  被建议单位: 'Addressed to',
  建议内容: 'What is suggested',
  收到日期: 'Received on',
  损害继续扩大等紧急情形: 'Urgent, such as harm that spreads',
  回复期限: 'Answer due',
  相关线索: 'Related lead',
  整改措施: 'Measures of rectification',
  书面回复日期: 'Date of the written answer',
  回复函: 'Written answer',
  检察机关意见: 'Opinion of the procuratorate',
  书面回复: 'Answer in writing',
  采纳回复: 'Accept the answer',
  提起诉讼: 'File suit',
}
