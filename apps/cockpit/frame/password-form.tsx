import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { ApiProblem, send } from '#kit/ui/api.ts'
import { t } from '../text/text.ts'

type Given = { current: string; password: string; again: string }

/** Changes one's own password. */
export function PasswordForm({ done }: { done: () => void }) {
  const changing = useMutation({ mutationFn: ({ current, password }: Given) => send('POST', '/api/me/password', { current, password }), onSuccess: done })
  const problem = changing.error
  return (
    <Form<Given> layout="vertical" requiredMark={false} onFinish={(given) => changing.mutate(given)}>
      <Form.Item name="current" label={t('password.current')} rules={[{ required: true }]}>
        <Input.Password size="large" autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="password" label={t('password.next')} extra={t('password.help')} rules={[{ required: true }]}>
        <Input.Password size="large" autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('password.again')}
        dependencies={['password']}
        rules={[
          { required: true },
          ({ getFieldValue }) => ({
            validator: (_, value: string) =>
              !value || value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('password.differs'))),
          }),
        ]}
      >
        <Input.Password size="large" autoComplete="new-password" />
      </Form.Item>
      {problem && <Alert type="error" role="alert" showIcon className="gap" title={problem instanceof ApiProblem ? problem.title : problem.message} />}
      <Button type="primary" htmlType="submit" block loading={changing.isPending}>
        {t('password.change')}
      </Button>
    </Form>
  )
}
