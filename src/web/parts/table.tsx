import type { ComponentProps } from 'react'
import classes from './table.module.css'

/** A table with lines between its rows; its rows and cells are plain elements. */
export function Table({ className = '', ...props }: ComponentProps<'table'>) {
  return <table className={`${classes.table} ${className}`} {...props} />
}
