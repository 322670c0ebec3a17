interface DateBlockProps {
	/** The first day, `YYYY-MM-DD`. */
	dateTime: string;
	/** The day or days, large: "16–17". */
	day: string;
	/** Month and year, small: "Sep 2021". */
	month: string;
}

/** The date of a list entry as a block that the eye finds first. */
export function DateBlock({ dateTime, day, month }: DateBlockProps) {
	return (
		<time className="date-block" dateTime={dateTime}>
			{day} <small>{month}</small>
		</time>
	);
}
