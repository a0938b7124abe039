'use client';
import { createElement, useEffect, useState } from 'react';
import { plannedByWorker } from '../remote.js';

export function Remote() {
  const [said, say] = useState('');
  useEffect(() => void plannedByWorker().catch(String).then(say), []);
  return createElement('p', { id: 'worker' }, said);
}
