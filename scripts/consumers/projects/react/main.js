import '@lunzhi/editor/define';
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.jsx';

createRoot(document.getElementById('app')).render(createElement(StrictMode, null, createElement(App)));
