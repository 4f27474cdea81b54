/** Parties are kept by part of their name (“张某”), units by their full one (个人信息保护法6). */
export const MASKED_NAME = '^(.某.{0,2}|.{2,30}(公司|合作社|村|社区|单位|项目部|林场|厂))$'
export const MASKED_HELP = '个人写作“张某”，不填全名；单位写全称'
