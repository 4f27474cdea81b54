/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  尽责登记和证书: 'Deed and certificate',
  已发证书: 'Certified',
  证书已使用: 'Certificate used',
  证书已撤销: 'Certificate revoked',
  尽责者类别: 'Kind of holder',
  尽责者: 'Holder',
  '核实尽责、发放尽责证书': 'To confirm the deed and certify it',
  证件号码后四位: 'Last four of the identity number',
  '个人填写，用来区分同名的人': 'Of persons, to tell those of one name apart',
  区分同名的尽责者: 'To tell holders of one name apart',
  单位尽责的选择: 'Chosen where a unit did it',
  尽责日期: 'Day of the deed',
  所参加的活动: 'Event',
  捐赠票据号码: 'Receipt number',
  全国平台证书编号: 'Number on the national platform',
  全民义务植树网已发证书的填写: 'Filled in where the national site has certified it',
  现场照片或票据: 'Photo or receipt',
  事项指纹: 'Digest of the deed',
  折合株数: 'In trees',
  所用折算标准: 'Lines used',
  校验码: 'Check code',
  已计入的报表: 'Counted in',
  发放尽责证书: 'Certify',
  计入报表: 'Count in a report',
  退出报表: 'Take out of the report',
  撤销证书: 'Revoke the certificate',
  '撤销后公众查询显示“已撤销”，不能恢复。': 'The public is then told “revoked”; it cannot be undone.',
  张: 'pieces',
  '统计期内发放、没有撤销的尽责证书，按发证日期': 'Certificates given in the period and not revoked, by the day of the certificate',
  '有效，已计入单位报表，不能再次使用': 'Valid; counted in a unit’s report and not to be used again',
  全民义务植树尽责证书: 'Certificate of the planting duty',
  尽责登记: 'Deed',
  '这种形式还没有本省的折算标准。': 'This form has no line of the province yet.',
}

/** Sentences that are put together, with what is put in. */
export const composed: Readonly<Record<string, string>> = {
  '{day}在{place}完成{what}。': 'Did {what} at {place} on {day}.',
  '折合植树{n}株。': '{n} trees.',
  '证书编号{number}，校验码{code}。公众在“尽责证书查验”页面查验，不需要登录。':
    'Certificate {number}, check code {code}. Anybody may look it up on the page of certificates without an account.',
}
