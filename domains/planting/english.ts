/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '单位登入单位名册，按时间段填报应尽责人数、尽责人数、人次和各种形式的数量，可用表格成批导入；上报时列出异常数据，审核人先询问、单位说明，再审核计入。栽植一株计一株，其他形式按本省的折算标准折算；没有标准的不折算、不计入，等录入文件后“重新折算”。人、人次和尽责率各是各的数。个人和单位的一件事只登记一次，核实后由另一人发证书，公众凭编号和校验码查验，一张证书只用一次。四大班子示范植树登记为一场活动，满一年检查成活率。':
    'Units are listed and report by spans of days: persons due, persons who did their duty, person-times, and each form in its own measure; lines come by sheet as well. What is odd is listed when a report is sent in; it is asked about and explained before it counts. A tree planted is a tree; other forms are converted by the line of the province, and without one they stay out until it is entered. Persons, person-times and the rate are numbers of their own. A deed is written down once, certified by another than who confirmed it, looked up by anybody with number and check code, and used once. The planting led by the four leading teams is one event; survival is looked at after a year.',
  '“计入尽责率的人数”不大于“应尽责人数”': '“Persons counted for the rate” is not above “Persons due”',
  '核对各单位的应尽责人数和尽责人数：尽责率是人数之比，不会超过100%':
    'Check the persons due and done of each unit: the rate compares persons and is never above 100%',
  '“义务植树栽植株数”不大于“累计植树（含折算）”': '“Trees planted as a duty” is not above “Trees in all (with converted)”',
  '核对报表的折算：栽植的一株计一株，植树株数不会少于栽植株数':
    'Check the conversion of the reports: a tree planted is a tree, so there are no fewer in all than were planted',
  义务植树年度汇总: 'Voluntary planting of a year',
  '各地、各单位的人数、人次、株数和尽责率，以及没有折算和没有审核的':
    'Persons, times, trees and rate by place and unit, with what is not converted and not accepted yet',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  base_closed: 'The base is not open',
  base_form_not_offered: 'The base does not offer this form',
  base_over_capacity: 'More than the base takes in a year',
  campaign_result_missing: 'What came of the campaign is not filled in',
  campaign_days: 'The days of the campaign are in the wrong order',
  campaign_fund: 'The collection names no fund',
  certificate_counted: 'The certificate was used already',
  certificate_not_given: 'This is no valid certificate',
  certificate_number_broken: 'The number of the certificate is not sound',
  certificate_unknown: 'There is no such certificate',
  certificates_above_times: 'More certificates than person-times',
  conversion_days: 'The days in force are in the wrong order',
  conversion_fixed: 'A tree planted is a tree; no other conversion is set',
  conversion_overlaps: 'Another line of this form is in force on the same days',
  deed_amount: 'The amount does not fit the form',
  deed_below_duty: 'A year’s duty is not done',
  deed_day_differs: 'The day is not that of the event',
  deed_donation: 'The gift names no fund or receipt',
  deed_event_not_held: 'The event has not been held',
  deed_holder: 'Who did it is not filled in whole',
  deed_no_rate: 'This form has no line of conversion',
  deed_twice: 'This deed is written down already',
  duty_day_ahead: 'The day lies after today',
  duty_days_reversed: 'The days are in the wrong order',
  duty_due_differs: 'Another report of the year gives another number of persons due',
  duty_empty: 'Nothing done is filled in',
  duty_outlier_unasked: 'Something odd was not asked about yet',
  duty_overlaps: 'These days were reported already',
  duty_rate_changed: 'The conversion changes within these days',
  duty_two_years: 'The report is of two years',
  duty_unit_closed: 'The unit is closed',
  duty_unit_elsewhere: 'The place is not that of the unit',
  event_result_missing: 'Who came is not filled in',
  event_species_twice: 'A species stands in two rows',
  survival_above_planted: 'More living trees than were looked at',
  survival_replant: 'Survival falls short and no replanting is planned',
  survival_too_early: 'The planting is not a year old',
  planting_year_query: 'Place and year are missing',
}
