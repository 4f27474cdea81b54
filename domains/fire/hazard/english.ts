/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  线路通道隐患销号: 'Line corridor hazards closed',
  '类别为输配电通道的火灾隐患，按首次销号时间；包含在全部火灾隐患销号数之内':
    'Fire hazards of the class power line corridor, by their first closing; contained in the number of all fire hazards closed',
  火灾隐患销号: 'Fire hazards closed',
  '火灾隐患台账中已销号的隐患，按首次销号时间；包含输配电通道类，同一隐患只登记一次；当年销号又重新打开的不计，跨年重新打开的不改上年数':
    'Fire hazards closed, by their first closing, those of line corridors included; one hazard is recorded once; closed and reopened within the year does not count, reopened in another year does not change the year before',
}
