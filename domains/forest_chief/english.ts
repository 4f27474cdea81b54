/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  我的本月: 'My month',
  林长制与问题台账: 'Forest chiefs and issues',
  '林长发现和交办的问题都在一本台账里：登记后派发，乡镇整改并报送带位置的照片，验收后销号。巡林频次按要求登记，只告诉本单位还差几次，不排名。':
    'Everything chiefs find or hand out is in one ledger of issues: recorded, handed to a unit, set right by the township with photos that carry their position, accepted and closed. Walks are recorded as demanded; a unit is told only what is missing of its own, there is no ranking.',
  '统计期末在任的市级林长（含第一林长、林长、副林长），一人多岗只计一人；代理不另计':
    'City forest chiefs in office at the end of the period (first chiefs, chiefs, deputies); somebody with several posts counts once, acting posts do not count besides',
  '统计期末在任的县级林长（含第一林长、林长、副林长），一人多岗只计一人；代理不另计':
    'County forest chiefs in office at the end of the period (first chiefs, chiefs, deputies); somebody with several posts counts once, acting posts do not count besides',
  '统计期末在任的乡级林长（含第一林长、林长、副林长），一人多岗只计一人；代理不另计':
    'Township forest chiefs in office at the end of the period (first chiefs, chiefs, deputies); somebody with several posts counts once, acting posts do not count besides',
  '统计期末在任的村级林长（含第一林长、林长、副林长），一人多岗只计一人；代理不另计':
    'Village forest chiefs in office at the end of the period (first chiefs, chiefs, deputies); somebody with several posts counts once, acting posts do not count besides',
  '林长制工作督查制度（各地自定，此为系统预设）': '林长制工作督查制度; set locally, this is the preset',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  close_below_dispatch: 'Closed at a level below the one that dispatched',
  extension_not_later: 'The extended limit is not later than the former',
  found_in_future: 'Found after it was recorded',
  instruction_due: 'Due before it was sent',
  lead_to_itself: "Transferred to one's own unit",
  merge_target: 'The issue to merge into is not right',
  not_the_receiver: 'You are not the receiver',
  reopen_too_late: 'Closed too long ago to be reopened',
  requirement_validity: 'Ends no later than it came into force',
  shortfall_query: 'The question for what is missing is not right',
  too_many_extensions: 'It has been extended as often as allowed',
}
