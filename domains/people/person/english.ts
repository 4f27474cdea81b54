/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  在册: 'Registered',
  已离开: 'Left',
  手机号: 'Mobile number',
  应为11位手机号: 'Must be a mobile number of 11 digits',
  防火值守和问题交办联系: 'Contact for fire duty and for handing out issues',
  所在单位: 'Employer',
  离开: 'Leave',
  重新在册: 'Register again',
}
