/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '连不上服务器，请检查网络后重试': 'The server cannot be reached; check the network and try again',
  '连接中断，没有收到结果': 'The connection broke off; no result was received',
  四库林业治理: 'Siku Forestry',
  重试: 'Try again',
  回到总览: 'Back to the overview',
  取消: 'Cancel',
  保存: 'Save',
  关闭: 'Close',
  正在载入: 'Loading',
  连不上服务器: 'The server cannot be reached',
  '网络断了，或服务正在重启。写好的草稿都留在本机，连上后可以继续。':
    'The network is down or the service is restarting. Your drafts are kept on this device; you can go on once it is back.',
  没有权限: 'No right to do this',
  '您的岗位看得到这里，但不能做这件事。需要时请向上一级管理员申请。':
    'Your post can see this but may not do it. If you need to, ask the administrator one level above.',
  没有找到: 'Not found',
  '它可能不存在，也可能不在您的管辖范围内。': 'It may not exist, or lie outside your area.',
  出了点问题: 'Something went wrong',
  '这不是您的错。请重试；仍不行时把下面的话告诉管理员。': 'This is not your fault. Try again; if it stays so, tell the administrator what stands below.',
  选择地区: 'Choose a place',
  '这条依据据二手资料录入，尚未与原文核对；管理员可在“管理—依据核对”里看到全部。':
    'Entered from a secondary source and not yet checked against the original; administrators see all of these under “Administration – Check of sources”.',
  '这条依据尚未与原文核对，使用前请查原文；管理员可在“管理—依据核对”里看到全部。':
    'Not yet checked against the original; look it up before use. Administrators see all of these under “Administration – Check of sources”.',
  '这个数各本不一，使用前请查原文；管理员可在“管理—依据核对”里看到各本。':
    'Copies differ on this number; look it up before use. Administrators see the copies under “Administration – Check of sources”.',
  '没有文件规定，是本系统自定的，本地可以另定。': "No document sets this; it is this system's own and may be set otherwise locally.",
}
