/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  营造林资金账户: 'Account of project money',
  申请金额: 'Amount applied for',
  补助标准和文号: 'Rate and document',
  '每年的标准不同，随文件填写': 'Rates change from year to year; as the document says',
  营造林资金流水: 'Lines of project money',
  '下达、追加是下达的；预占即拨付给施工小班，核销即支出':
    'Allocation and supplement are grants; what is reserved was paid out to works, what is consumed was spent',
  营造林资金: 'Project money',
}
