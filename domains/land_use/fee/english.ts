/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '直接为林业生产经营服务的工程设施不占用林地指标，不缴森林植被恢复费': 'Works directly serving forestry take no quota and pay no restoration fee',
}

/** Sentences that are put together, with what is put in. */
export const composed: Readonly<Record<string, string>> = {
  '{reason}，免征森林植被恢复费': '{reason}: no restoration fee',
}
