/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  拟发布: 'To be issued',
  已发布: 'Issued',
  已解除: 'Lifted',
  已期满: 'Expired',
  未发布: 'Not issued',
  发布机关: 'Issuing authority',
  县级以上人民政府: 'Governments from the county up',
  发布日期: 'Issued on',
  截止日期: 'Ends on',
  禁火范围和事项: 'Extent of the ban and what it bars',
  同时规定: 'Also sets',
  '命令同时规定（延长、增加）当地期间的，选是哪一期；起止日期即该期间':
    'Where the order also sets (extends, adds) a local season: which one; the dates are those of that season',
  文件: 'Document',
  解除日期: 'Lifted on',
  发布: 'Issue',
  '发布后，范围内当日有效的用火许可立即暂停；受影响的许可见“发布后的影响”。':
    'Once issued, valid permits within it are suspended at once; see “Effect once issued” for those it reaches.',
  不发布: 'Do not issue',
  提前解除: 'Lift early',
  期满: 'Expire',
  份用火许可立即暂停: 'fire permits suspended at once',
  份用火许可到起始日暂停: 'fire permits suspended from the first day',
  份用火许可已因其他禁火令暂停: 'fire permits suspended already by another ban',
  份用火申请在此期间不得批准: 'fire applications cannot be approved in this time',
}
