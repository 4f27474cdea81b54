/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  违规用火结案: 'Illegal fire cases closed',
  起: '',
  '已结案的违规野外用火行政案件，按结案时间；移送和不予立案的不计':
    'Administrative cases of illegal open fire closed, by when they were closed; transferred ones and those not filed do not count',
  处理教育: 'People dealt with for illegal fires',
  '上述案件中受到处理（罚款、警告、移送）或者教育的当事人，每人按一个结果计一次；不予处罚的不计':
    'Parties of those cases who were punished (fine, warning, transfer) or admonished, each counted once; no penalty does not count',
}
