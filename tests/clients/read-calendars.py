"""What libical, python-icalendar and vobject make of calendar objects: {name: text} comes in, {name: reading} goes out.

`read-calendars.py versions` says which of them are installed.
"""

import ctypes
import json
import sys


def libical():
    try:
        library = ctypes.CDLL("libical.so.3")
    except OSError:
        return None
    library.icalparser_parse_string.restype = ctypes.c_void_p
    library.icalparser_parse_string.argtypes = [ctypes.c_char_p]
    for name in ("icalrestriction_check", "icalcomponent_count_errors", "icalcomponent_free"):
        getattr(library, name).argtypes = [ctypes.c_void_p]
    library.icalcomponent_as_ical_string.restype = ctypes.c_char_p
    library.icalcomponent_as_ical_string.argtypes = [ctypes.c_void_p]

    def read(text):
        component = library.icalparser_parse_string(text.encode())
        if not component:
            return {"errors": ["not parsed"]}
        library.icalrestriction_check(component)
        lines = library.icalcomponent_as_ical_string(component).decode().replace("\r\n ", "").split("\r\n")
        library.icalcomponent_free(component)
        return {"errors": [line for line in lines if line.startswith("X-LIC-ERROR")]}

    return "3", read


def icalendar():
    try:
        import icalendar as package
    except ImportError:
        return None

    def read(text):
        event = package.Calendar.from_ical(text).walk("VEVENT")[0]
        attendee = event.get("ATTENDEE")
        return {
            "summary": str(event["SUMMARY"]),
            "location": str(event.get("LOCATION", "")),
            "start": event["DTSTART"].dt.strftime("%Y-%m-%dT%H:%M%z"),
            "attendee": str(attendee) if attendee else None,
            "name": str(attendee.params["CN"]) if attendee else None,
        }

    return package.__version__, read


def vobject():
    try:
        import vobject as package
    except ImportError:
        return None

    def read(text):
        event = package.readOne(text).vevent
        attendee = getattr(event, "attendee", None)
        return {
            "summary": event.summary.value,
            "location": event.location.value if hasattr(event, "location") else "",
            "start": event.dtstart.value.strftime("%Y-%m-%dT%H:%M%z"),
            "attendee": attendee.value if attendee else None,
            "name": attendee.params["CN"][0] if attendee else None,
        }

    return "installed", read


def attempt(read, text):
    try:
        return read(text)
    except Exception as error:
        return {"errors": [f"{type(error).__name__}: {error}"]}


programs = {"libical": libical(), "icalendar": icalendar(), "vobject": vobject()}
if sys.argv[1] == "versions":
    json.dump({name: found[0] for name, found in programs.items() if found}, sys.stdout)
else:
    _version, reading = programs[sys.argv[1]]
    json.dump({name: attempt(reading, text) for name, text in json.load(sys.stdin).items()}, sys.stdout)
