export const register = {
  'register.new': '新建',
} as const
