"""What each form of the register asks for: its fields as they are now, and the edit they make.

A form's fields are strings by name, as a browser sends them.
"""
