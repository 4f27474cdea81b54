/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '市、县、乡镇、村的区划和代码。管理员和市林长办在这里新设、撤销、换码和变更隶属；换码不影响已有记录。':
    "Divisions of city, county, township and village, and their codes. Administrators and the city's forest chief office found, close, recode and move them here; a new code leaves existing records as they are.",
  系统管理员: 'System administrator',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  bearer_query: 'The question for the bearer of a code is not right',
  code_length: 'The length of the code does not fit the level',
  code_not_borne: 'No division used this code on that day',
  code_since_order: 'The new code is used no later than the old one',
  code_taken: 'Another division bears this code',
  division_has_children: 'There are divisions below',
  division_validity: 'Closed no later than founded',
  exchange_not_possible: 'Codes are exchanged only with a current division of the same level',
  parent_level: 'The division above is not one level higher',
  parent_since_order: 'The new belonging begins no later than the former',
}
