'use client';
import '@lunzhi/editor/define';
import { Roster } from '../roster.jsx';

export const Office = () => <Roster />;
