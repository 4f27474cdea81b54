import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import '#kit/ui/styles.css'
import './frame/print.css'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
